import type { Messages } from "../index.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `Mencióneme con un periodo, en una frase si lo desea: ${example}. En un hilo respondo en el hilo. Solo usted ve esto.`,
  edited: {
    problem: "No actúo ante mensajes editados.",
    fix: "No se ha pedido nada nuevo. Escriba un mensaje nuevo.",
  },
  strayWords: "Solo pido lo que entiendo hasta la última palabra.",
});
