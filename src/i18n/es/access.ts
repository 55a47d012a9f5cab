import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const access = ({ number, plural }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `Contacto: ${contact}`,
  anybody: "un administrador del espacio de trabajo o quien gestiona este bot",
  notListed: {
    problem: "No tiene permiso para pedir informes de licencias.",
    fix: "Pida que le añadan a la lista.",
  },
  cannotTell: {
    problem: "Ahora mismo no puedo comprobar con Slack si puede pedir informes de licencias.",
    fix: "Vuelva a intentarlo en un minuto. El registro del bot dice más.",
  },
  channelNotListed: {
    problem: "Los informes de licencias no se pueden enviar a este canal.",
    fix: "Elija otro canal o haga que le envíen el informe a usted.",
  },
  external: {
    title: "¿Compartir fuera?",
    canRead: (channel, names) =>
      `Personas de fuera de su organización pueden leer ${channel}: ${names}. El informe contiene nombres y direcciones de correo.`,
    nothingYet: "Todavía no se ha pedido nada.",
    post: (channel, names) => `Publicar en ${channel}, visible para ${names}`,
    postShort: (channel) => `Publicar en ${channel}`,
    sendToMe: "Enviármelo a mí",
    sure: "¿Compartir fuera de su organización?",
    theyCanRead: (names) => `Podrán leer y conservar el informe: ${names}.`,
    yes: "Publicar",
    no: "No publicar",
    choose: "¿Adónde debe ir?",
    submit: "Pedir el informe",
    back: "Atrás",
    more: (count) => plural(count, { one: "una más", other: `${number(count)} más` }),
    unnamed: "una organización que Slack no nombra",
    thisChannel: "este canal",
    tooOld: {
      problem: "Esta pregunta ha caducado.",
      fix: "Vuelva a pedir el informe.",
    },
    notYours: {
      problem: "Esta pregunta era para otra persona.",
      fix: "Pida usted el informe.",
    },
  },
});
