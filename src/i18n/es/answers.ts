import type { Messages } from "../messages.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, en ${formats}. El informe aparecerá ${place} cuando esté listo.`,
  reports: (range, formats, place) =>
    `${range}, en ${formats}. Los informes aparecerán ${place} cuando estén listos.`,
  brief: (range, formats) => `Entendido: ${range}, en ${formats}.`,
  places: {
    here: "aquí",
    direct: "en nuestros mensajes directos",
    channel: (channel) => `en ${channel}`,
  },
  mistakes: {
    format: (typed) => `«${typed}» no es un formato. Use pdf, csv o both.`,
    zone: (typed) => `No conozco la zona horaria «${typed}».`,
    server: (typed) => `«${typed}» no es ninguno de mis servidores VB365.`,
    place: (typed) => `«${typed}» no es un destino. Use here, me o #canal.`,
    range: (said) => `Periodo: ${said}`,
  },
  anOption: "No entiendo una de las opciones.",
  noWord: (typed) => `«${typed}» no es ni un periodo ni un comando.`,
  noWordBrief: "Eso no es ni un periodo ni un comando.",
  nothingOrdered: "No se ha pedido nada.",
  didYouMean: (near) => `¿Quiso decir ${near}?`,
  tryThese: (examples) => `Por ejemplo ${examples}`,
  forHelp: (command) => `Para obtener ayuda, escriba ${command}.`,
  twoFormats: {
    problem: "Ha indicado PDF y CSV a la vez.",
    fix: "Indique solo uno, o escriba both.",
  },
  twice: {
    zone: { problem: "Ha indicado dos zonas horarias.", fix: "Indique solo una." },
    server: {
      problem: "Ha indicado dos servidores.",
      fix: "Indique solo uno: cada informe viene de un solo servidor.",
    },
    place: { problem: "Ha indicado dos destinos.", fix: "Indique solo uno: here, me o #canal." },
  },
  noChannel: {
    problem: (channel) => `No encuentro ningún canal ${channel} que usted pueda ver.`,
    fix: "Escriba # y elija uno de la lista de Slack, o escriba here o me.",
  },
  slow: {
    servers: "Un momento, estoy consultando los servidores…",
    report: "Un momento, esto tarda más de lo habitual…",
  },
  tooLate: {
    problem: "Ha tardado demasiado, así que no se ha hecho nada.",
    fix: "Escriba el comando de nuevo.",
  },
});
