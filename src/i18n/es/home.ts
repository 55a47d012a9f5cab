import type { Messages } from "../index.ts";

export const home = (): Messages["home"] => ({
  title: "Informes License Overview",
  newReport: "Nuevo informe",
  refresh: "Actualizar",
  underWay: "En curso",
  moreUnderWay: "Hay más.",
  none: "Todavía no ha terminado ninguno.",
  noOlder: "No hay anteriores.",
  newer: "Más recientes",
  settings: "Lo que se aplica a usted",
  zone: "Zona horaria",
  language: "Idioma",
  servers: "Servidores",
  mayAsk: "¿Puede pedir informes?",
  yes: "Sí",
  no: "No",
  asOf: (day, time) => `Situación a ${day}, ${time}`,
});
