import type { Messages } from "../messages.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Mencióneme con un periodo, en una frase si lo desea: ${example}. En un hilo respondo en el hilo. Solo usted ve esto.`,
  edited: {
    problem: "No actúo ante mensajes editados.",
    fix: "No se ha pedido nada nuevo. Envíe un mensaje nuevo.",
  },
  unknownWords: "Solo actúo si entiendo cada palabra.",
});
