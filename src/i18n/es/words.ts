import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    por favor gracias hola un una el la los las del de para en como me nos quiero quisiera necesito puedes podrías dame
    envía envíame enviar haz hacer genera generar informe informes licencia licencias archivo formato`,
  stopUnspaced: [],
  as: ["en", "como"],
  article: ["un"],
  and: ["y"],
  inZone: ["en"],
  onServer: ["en"],
};
