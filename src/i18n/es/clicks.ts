import type { Messages } from "../index.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Esta ejecución ya no se conoce.",
    fix: "Vuelva a pedir el informe si lo necesita.",
  },
  tooLate: {
    problem: "Es demasiado tarde para cancelar.",
    fix: "El informe ya está compartido, o la ejecución ha terminado.",
  },
  notYours: {
    problem: "Usted no puede eliminar este informe.",
    fix: "Diríjase a la persona que lo pidió.",
  },
  orderedJustNow: {
    problem: "Esto se acaba de pedir.",
    fix: "Su tarjeta está en esta conversación.",
  },
});
