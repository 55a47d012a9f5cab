import type { Messages } from "../index.ts";

export const help = (): Messages["help"] => ({
  usage: "<periodo> [pdf|csv|both] [in <zona horaria>] [on <servidor>] [to #canal|here|me]",
  about: "Trae a este canal el informe License Overview del servidor VB365. Sin texto se abre un formulario.",
  words: {
    status: "licencia y estado de cada servidor VB365",
    history: "sus informes",
    cancel: "detiene un informe suyo en curso",
  },
  small:
    "Los periodos se leen en su zona horaria de Slack, salvo que indique otra; con «in local» las horas son las del servidor. Si no indica nada, será un PDF. Un periodo termina como muy tarde ahora.",
});
