import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const watch = ({ number, plural }: Formats): Messages["watch"] => ({
  title: "Vigilancia de licencias",
  started: (servers) => `Vigilando en este canal: ${servers}.`,
  already: (servers) => `${servers}: ya se vigila en este canal.`,
  stopped: (servers) => `Ya no se vigila en este canal: ${servers}.`,
  notWatched: {
    problem: "En este canal no se vigila ningún servidor.",
    fix: "Empiece con /license-report watch.",
  },
  notAdmin: {
    problem: "Solo los administradores de este bot cambian lo que se vigila.",
    fix: "Pregunte a alguien que figure en ACCESS_ADMINS.",
  },
  noDirect: {
    problem: "Las alertas van a un canal.",
    fix: "Escriba el comando en un canal en el que yo esté.",
  },
  firstReading: "La primera lectura llega enseguida. Aquí solo se publica lo que sea crítico entonces.",
  nothing: "Nada que avisar.",
  open: (count) => `${number(count)} ${plural(count, { one: "alerta abierta", other: "alertas abiertas" })}:`,
  asOf: (moment) => `Última lectura: ${moment}.`,
  failed: (moment) => `La última consulta (${moment}) ha fallado.`,
  unread: "Aún sin leer.",
  channels: (channels) => `Avisa en ${channels}.`,
  nobody: "Sin vigilancia.",
  change: "Cambiar ajustes…",
  usedUp: (day) => `Al ritmo actual, las licencias se agotarán hacia el ${day}.`,
  form: {
    title: "Vigilancia",
    submit: "Vigilar",
    close: "Cancelar",
    server: "Servidor",
    everyServer: "Todos los servidores",
    channel: "Canal",
    usage: "Umbrales de uso en porcentaje",
    usageHint: "Por ejemplo 80, 90, 100. Desde 90, un umbral es una advertencia.",
    expiry: "Días antes del final",
    expiryHint: "Por ejemplo 60, 30, 14, 7, 3, 1.",
    quiet: "Horas de silencio",
    quietHint: "Por ejemplo 20:00-07:00. Lo que no es crítico espera a su final. Vacío: ninguna.",
    wrongNumbers: "Use números enteros mayores que 0, separados por comas.",
    wrongHours: "Use dos horas, por ejemplo 20:00-07:00.",
    noChannel: "Elija un canal en el que yo esté.",
  },
  weekly: {
    title: "Las licencias de la semana",
    calm: "Nada que avisar.",
  },
});
