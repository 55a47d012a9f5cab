import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    por favor gracias hola un una el la los las del de para en como me nos quiero quisiera necesito puedes podrías
    dame envía envíame enviar haz hacer genera generar informe informes licencia licencias archivo formato reporte
    reportes pasarme enviarme mandarme podría muchas`,
  stopUnspaced: [],
  phrases: [],
  greetings: ["buenos días", "buenas tardes", "buenas noches", "buenas", "hola"],
  help: ["ayuda"],
  status: ["estado"],
  history: ["historial"],
  cancel: ["cancelar"],
  watch: ["vigilar", "vigila", "vigilancia"],
  watchOff: ["parar", "desactivar", "apagar"],
  watchSettings: ["ajustes", "configuración"],
  watchHere: ["aquí", "en este canal"],
  doctor: ["diagnóstico"],
  as: ["en", "como"],
  article: ["un"],
  and: ["y"],
  both: ["ambos", "los dos formatos"],
  bothAtEnd: ["los dos"],
  inZone: ["en"],
  serverZone: ["hora del servidor", "la hora del servidor"],
  onServer: ["en"],
  toChannel: ["a", "en"],
  toMe: ["a mí", "a mi", "para mí"],
  toHere: ["aquí"],
};
