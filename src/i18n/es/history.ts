import type { Words } from "../index.ts";

export const history = (): Words["history"] => ({
  title: "Sus informes",
  none: "Todavía no ha pedido ningún informe.",
  older: "Anteriores",
  file: "archivo",
  whichToCancel: "Varios de sus informes están en curso. ¿Cuál hay que cancelar?",
  nothingUnderWay: {
    happened: "Ninguno de sus informes está en curso.",
    todo: "No hay nada que cancelar.",
  },
  cancelled: { happened: "Cancelado.", todo: (range) => `Era el informe de ${range}.` },
});
