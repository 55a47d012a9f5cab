import type { Words } from "../index.ts";

export const clicks = (): Words["clicks"] => ({
  unknownRun: {
    happened: "Esta ejecución ya no se conoce.",
    todo: "Vuelva a pedir el informe si lo necesita.",
  },
  tooLate: {
    happened: "Es demasiado tarde para cancelar.",
    todo: "El informe ya está compartido, o la ejecución ha terminado.",
  },
  notYours: {
    happened: "Usted no puede eliminar este informe.",
    todo: "Diríjase a la persona que lo pidió.",
  },
  orderedJustNow: {
    happened: "Esto se acaba de pedir.",
    todo: "Su tarjeta está en esta conversación.",
  },
});
