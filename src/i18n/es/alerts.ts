import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const alerts = ({ number, plural }: Formats): Messages["alerts"] => ({
  about: (state, title) => `${state}: ${title}`,
  severities: { info: "Información", warning: "Advertencia", critical: "Crítico" },
  closed: {
    cleared: "Resuelto",
    replaced: "Sustituida por otra alerta",
    readable: "Legible de nuevo",
    off: "Ya no se vigila",
  },
  titles: {
    silent: (server) => `El servidor VB365 ${server} no responde`,
    grace: (server) => `La licencia de ${server} ha caducado`,
    expiry: (server) => `La licencia de ${server} está por caducar`,
    exceeded: (server) => `Hay cuentas de ${server} sin copia de seguridad`,
    usage: (server) => `Las licencias de ${server} se agotan`,
    "new-month": (server) => `Los usuarios nuevos de ${server} no cabrán el mes que viene`,
    "usage-report": (server) => `El informe de uso de ${server} espera aprobación`,
  },
  doubts: {
    use: (server) => `No se puede leer el uso de licencias de ${server}`,
    term: (server) => `No se puede leer la vigencia de la licencia de ${server}`,
    exceeded: (server) => `No se pueden leer los usuarios con licencia de ${server}`,
  },
  what: {
    silent: "Su licencia no se puede vigilar.",
    expired: (day) => `Caducó el ${day}.`,
    graceUntil: (day) => `Los trabajos de copia siguen hasta el ${day}.`,
    graceOver: (day) => `El período de gracia terminó el ${day}.`,
    graceUnknown: "El servidor no indica cuánto tiempo siguen los trabajos de copia.",
    expires: (day, days) =>
      `Caduca el ${day}: ${plural(days, { one: "queda", other: "quedan" })} ${number(days)} ${plural(days, { one: "día", other: "días" })}.`,
    overdue: (day) => `Debía renovarse sola el ${day} y no lo ha hecho.`,
    exceeded: (count) =>
      `${number(count)} ${plural(count, { one: "cuenta supera", other: "cuentas superan" })} el límite tolerado.`,
    usage: (used, total, percent) =>
      `${number(used)} de ${number(total)} licencias en uso (${number(percent)} %).`,
    newMonth: (used, fresh, total) =>
      `${number(used)} usuarios y ${number(fresh)} nuevos, para ${number(total)} licencias.`,
    usageReport: "El informe del mes pasado sigue siendo un borrador.",
    lastRead: (moment) => `Última lectura: ${moment}.`,
    neverRead: "Nunca se ha leído.",
  },
  ended: {
    silent: "Vuelve a responder.",
    grace: "La licencia vuelve a ser válida.",
    graceUntil: (day) => `La licencia vuelve a ser válida, hasta el ${day}.`,
    usageReport: "Ya no es un borrador.",
  },
  harms: {
    silent: "Nadie nota si la licencia termina o se agota.",
    grace: "Tras el período de gracia se detienen todos los trabajos de copia.",
    expiry: "Después solo queda el período de gracia. Al terminar, se detienen todas las copias.",
    exceeded: "Estas cuentas se omiten sin ningún error.",
    usage: "Más allá del exceso tolerado, otras cuentas se quedan sin copia, sin aviso.",
    "new-month": "El día 1 los usuarios nuevos cuentan y se facturan.",
    "usage-report": "Se envía solo pasados unos días, sin correcciones.",
    doubt: "En caso de duda no se avisa de nada: un cambio pasaría inadvertido.",
  },
  fixes: {
    silent: "Revise el servidor.",
    grace: "Instale una licencia nueva en la consola de VB365.",
    expiry: "Renueve la licencia o active su actualización automática.",
    exceeded: "Añada licencias o quite cuentas de los trabajos de copia.",
    usage: "Pida más licencias o revoque las que nadie necesita.",
    "new-month": "Pida más licencias o quite usuarios antes del día 1.",
    "usage-report": "Revíselo y apruébelo en la consola de VB365.",
    doubt: "Mire la licencia en la consola de VB365.",
  },
  labels: {
    since: "Desde",
    harm: "Si nadie actúa",
    fix: "Qué hacer",
    hands: "En manos de",
  },
  hands: {
    nobody: "Nadie se ocupa todavía.",
    taken: (person, moment) => `${person}, desde ${moment}.`,
    snoozed: (person, moment) => `${person} lo ha pospuesto hasta ${moment}.`,
  },
  news: {
    raise: (severity) => `Ha empeorado: ${severity}.`,
    change: "Ha cambiado.",
    clear: "Esto ha terminado.",
    remind: "Esto sigue igual.",
    remindTaken: (person) => `${person}, ¿sigue ocupándose de esto?`,
    escalate: "Nadie se ocupa de esta alerta crítica.",
    unknown: "Por ahora no se puede leer.",
  },
  buttons: {
    take: "Me ocupo",
    note: "Añadir nota…",
    snooze: "Posponer",
    details: "Detalles",
    report: "Informe",
  },
  snoozes: {
    hours: "Durante 4 horas",
    tomorrow: "Hasta mañana, 09:00",
    week: "Durante una semana",
    before: "Hasta 7 días antes",
  },
  note: { title: "Añadir nota", label: "¿Qué está haciendo?", submit: "Guardar", close: "Cancelar" },
  over: { problem: "Esta alerta ya ha terminado.", fix: "No queda nada por hacer." },
  unknown: {
    problem: "No conozco esta alerta.",
    fix: "Puede ser demasiado antigua o de otro canal.",
  },
  details: {
    title: "Licencias por organización",
    organization: "Organización",
    licensed: "Con licencia",
    fresh: "Nuevos",
    exceeded: "De más",
    asOf: (moment) => `Estado: ${moment}.`,
    none: "Los usuarios con licencia aún no se han leído.",
    chart: "Licencias en doce meses",
    used: "En uso",
    total: "Total",
    unnamed: "Sin organización",
  },
  digest: {
    title: "Durante las horas de silencio",
    brief: (count) =>
      `Durante las horas de silencio: ${number(count)} ${plural(count, { one: "mensaje", other: "mensajes" })}`,
  },
});
