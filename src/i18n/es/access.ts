import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const access = ({ number, plural }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `A quién preguntar: ${contact}.`,
  anybody: "un administrador de este espacio de trabajo o quien gestiona este bot",
  notListed: {
    problem: "No está entre las personas que pueden pedir informes de licencias.",
    fix: "Pida que le añadan a la lista.",
  },
  cannotTell: {
    problem: "Slack no me dice en este momento si puede pedir informes de licencias.",
    fix: "Vuelva a intentarlo en un minuto. El registro del bot dice más.",
  },
  channelNotListed: {
    problem: "Los informes de licencias no se pueden enviar a este canal.",
    fix: "Elija otro canal o haga que se lo envíen solo a usted.",
  },
  external: {
    title: "¿Publicar fuera?",
    canRead: (channel, names) =>
      `${channel} lo pueden leer personas de fuera de su organización: ${names}. El informe contiene nombres y direcciones de correo.`,
    nothingYet: "Todavía no se ha pedido nada.",
    post: (channel, names) => `Publicar en ${channel}, que puede leer ${names}`,
    postShort: (channel) => `Publicar en ${channel}`,
    sendToMe: "Enviármelo a mí",
    sure: "¿Compartir fuera de su organización?",
    theyCanRead: (names) => `También podrán leer el informe y conservarlo: ${names}.`,
    yes: "Publicar",
    no: "No publicar",
    choose: "¿Adónde debe ir?",
    submit: "Pedir el informe",
    back: "Atrás",
    more: (count) => plural(count, { one: "una más", other: `${number(count)} más` }),
    unnamed: "una organización que Slack no nombra",
    thisChannel: "Este canal",
    tooOld: {
      problem: "Esta pregunta es demasiado antigua para responderla.",
      fix: "Vuelva a pedir el informe.",
    },
    notYours: {
      problem: "Esta pregunta se hizo a otra persona.",
      fix: "Pida usted el informe.",
    },
  },
});
