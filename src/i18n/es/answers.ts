import type { Messages } from "../index.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, en ${formats}. El informe aparecerá ${place} cuando el servidor lo haya generado.`,
  reports: (range, formats, place) =>
    `${range}, en ${formats}. Los informes aparecerán ${place} cuando el servidor los haya generado.`,
  brief: (range, formats) => `Entendido: ${range}, en ${formats}.`,
  places: {
    here: "aquí",
    direct: "en nuestro mensaje directo",
    channel: (channel) => `en ${channel}`,
  },
  mistakes: {
    format: (typed) => `Formato: «${typed}» no es un formato. Hay pdf, csv y both.`,
    zone: (typed) => `Zona horaria: no conozco la zona «${typed}».`,
    server: (typed) => `Servidor: «${typed}» no es ninguno de mis servidores VB365.`,
    place: (typed) =>
      `Destino: «${typed}» no es ni un destino ni el final de un periodo. Hay here, me y #canal.`,
    range: (said) => `Periodo: ${said}`,
  },
  anOption: "No se ha entendido una opción.",
  noWord: (typed) => `«${typed}» no es ni un periodo ni uno de mis comandos.`,
  noWordBrief: "Eso no es ni un periodo ni uno de mis comandos.",
  nothingOrdered: "No se ha pedido nada.",
  didYouMean: (near) => `¿Quiso decir ${near}?`,
  tryThese: (examples) => `Por ejemplo ${examples}`,
  twoFormats: {
    problem: "Se han pedido PDF y CSV a la vez.",
    fix: "Indique solo uno, o escriba both.",
  },
  twice: {
    zone: { problem: "Se han indicado dos zonas horarias.", fix: "Indique solo una." },
    server: {
      problem: "Se han indicado dos servidores.",
      fix: "Indique solo uno; un informe viene de un solo servidor.",
    },
    place: { problem: "Se han indicado dos destinos.", fix: "Indique solo uno: here, me o un #canal." },
  },
  noChannel: {
    problem: (channel) => `No hay ningún canal ${channel} que usted pueda ver.`,
    fix: "Escriba # y elija uno de la lista de Slack, o escriba here o me.",
  },
  slow: {
    servers: "Un momento, estoy consultando los servidores…",
    slack: "Un momento, Slack tarda en darme los datos de usted y de este canal…",
  },
});
