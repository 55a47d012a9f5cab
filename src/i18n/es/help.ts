import type { Messages } from "../messages.ts";

export const help = (): Messages["help"] => ({
  greeting: "¡Hola! Dígame un periodo y le preparo el informe de licencias correspondiente.",
  usage: "<periodo> [pdf|csv|both] [in <zona horaria>] [on <servidor>] [to #canal|here|me]",
  about: "Publica en este canal el informe License Overview de VB365. Sin periodo se abre un formulario.",
  words: {
    status: "licencia y estado de cada servidor VB365",
    history: "sus informes",
    cancel: "detiene un informe suyo en curso",
    watch: "avisa a este canal antes de que una licencia caduque o se agote; off, settings",
    schedules: "los informes que llegan solos: here, mine, all",
    doctor: "para administradores: si todo lo que necesita el bot está en orden",
  },
  small:
    "Los periodos se leen en su zona horaria de Slack, salvo que indique otra; «in local» usa la del servidor. Recibirá un PDF, salvo que elija otro formato. Un periodo termina como muy tarde ahora.",
});
