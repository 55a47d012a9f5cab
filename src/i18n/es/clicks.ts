import type { Messages } from "../messages.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Esta ejecución ya no existe.",
    fix: "Vuelva a pedir el informe si lo necesita.",
  },
  tooLate: {
    problem: "Es demasiado tarde para cancelar.",
    fix: "El informe ya se ha compartido, o la ejecución ha terminado.",
  },
  notYours: {
    problem: "No puede eliminar el informe de otra persona.",
    fix: "Diríjase a la persona que lo pidió.",
  },
  orderedJustNow: {
    problem: "Esto se acaba de pedir.",
    fix: "Su tarjeta está en esta conversación.",
  },
});
