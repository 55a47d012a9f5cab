import type { Messages } from "../messages.ts";

export const home = (): Messages["home"] => ({
  title: "Informes License Overview",
  newReport: "Nuevo informe",
  refresh: "Actualizar",
  underWay: "En curso",
  moreUnderWay: "Hay más.",
  none: "Todavía no hay informes terminados.",
  noOlder: "No hay informes anteriores.",
  newer: "Más recientes",
  settings: "Su configuración",
  zone: "Zona horaria",
  language: "Idioma",
  servers: "Servidores",
  mayAsk: "Puede pedir informes",
  yes: "Sí",
  no: "No",
  asOf: (day, time) => `Situación a ${day}, ${time}`,
});
