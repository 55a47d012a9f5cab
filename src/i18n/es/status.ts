import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const status = ({ number, plural }: Formats): Messages["status"] => ({
  title: "Servidores VB365",
  brief: "Licencias de los servidores VB365",
  about: (server, said) => `${server}: ${said}`,
  more: (count, next) => `… y ${number(count)} más: ${next}`,
  types: {
    Subscription: "suscripción",
    Rental: "alquiler",
    Evaluation: "evaluación",
    NFR: "NFR",
    Community: "Community",
    AwsPrivateOffer: "oferta privada de AWS",
  },
  statuses: { Valid: "válida", Expired: "caducada" },
  license: (type, status, end) => `Licencia: ${type}, ${status}, ${end}.`,
  withoutEnd: "sin vencimiento",
  endUnknown: "fin desconocido",
  useUnknown: "El servidor no indica cuántas licencias se usan.",
  until: (day) => `hasta el ${day}`,
  untilPast: (day) => `terminó el ${day}`,
  untilSoon: (day, days) =>
    `hasta el ${day} (${plural(days, { one: "queda", other: "quedan" })} ${number(days)} ${plural(days, { one: "día", other: "días" })})`,
  usedAndFree: (used, total, free) =>
    `${number(used)} de ${number(total)} licencias en uso, ${number(free)} libres.`,
  usedTooMany: (used, total, over) =>
    `${number(used)} de ${number(total)} licencias en uso, ${number(over)} de más.`,
  healths: { Healthy: "correcto", Unhealthy: "con fallos" },
  health: (health) => `Estado: ${health}.`,
  version: (version) => `Versión ${version}.`,
  graceUntil: (day) => `Los trabajos siguen hasta el fin del período de gracia, el ${day}.`,
  graceOver: (day) => `El período de gracia terminó el ${day}: quizá los trabajos se hayan detenido.`,
  newUsers: (count) =>
    `${number(count)} ${plural(count, { one: "usuario nuevo", other: "usuarios nuevos" })} este mes.`,
  exceeded: (count) =>
    `${number(count)} ${plural(count, { one: "cuenta", other: "cuentas" })} por encima del límite, sin copia.`,
  autoUpdate: { on: "Se renueva sola.", off: "No se renueva sola." },
  support: (id) => `ID de soporte ${id}.`,
  silent: "El servidor no ha respondido a tiempo.",
  unread: "No se puede leer la licencia.",
  seeLog: "Inténtelo más tarde. El registro del bot dice más.",
});
