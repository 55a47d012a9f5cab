import type { Messages } from "../messages.ts";

export const history = (): Messages["history"] => ({
  title: "Sus informes",
  none: "Todavía no ha pedido ningún informe.",
  older: "Anteriores",
  file: "archivo",
  deleted: "Eliminado",
  whichToCancel: "Varios de sus informes están en curso. ¿Cuál quiere cancelar?",
  cancelAll: "Cancelar todos",
  allCancelled: { problem: (count) => `Cancelados: ${count}.`, fix: "Ya no tiene informes en espera." },
  nothingUnderWay: {
    problem: "Ninguno de sus informes está en curso.",
    fix: "No hay nada que cancelar.",
  },
  cancelled: { problem: "Cancelado.", fix: (range) => `Era el informe de ${range}.` },
});
