import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const status = ({ number, plural }: Formats): Messages["status"] => ({
  title: "VB365-Server",
  brief: "Lizenzen der VB365-Server",
  about: (server, said) => `${server}: ${said}`,
  more: (count, next) => `… und ${number(count)} weitere: ${next}`,
  types: {
    Subscription: "Abonnement",
    Rental: "Miete",
    Evaluation: "Testversion",
    NFR: "NFR",
    Community: "Community",
    AwsPrivateOffer: "AWS-Privatangebot",
  },
  statuses: { Valid: "gültig", Expired: "abgelaufen" },
  license: (type, status, end) => `Lizenz: ${type}, ${status}, ${end}.`,
  withoutEnd: "unbefristet",
  endUnknown: "Ende unbekannt",
  useUnknown: "Der Server sagt nicht, wie viele Lizenzen belegt sind.",
  until: (day) => `bis ${day}`,
  untilPast: (day) => `abgelaufen am ${day}`,
  untilSoon: (day, days) =>
    `bis ${day} (noch ${number(days)} ${plural(days, { one: "Tag", other: "Tage" })})`,
  usedAndFree: (used, total, free) =>
    `${number(used)} von ${number(total)} Lizenzen belegt, ${number(free)} frei.`,
  usedTooMany: (used, total, over) =>
    `${number(used)} von ${number(total)} Lizenzen belegt, ${number(over)} zu viel.`,
  healths: { Healthy: "fehlerfrei", Unhealthy: "fehlerhaft" },
  health: (health) => `Zustand: ${health}.`,
  version: (version) => `Version ${version}.`,
  graceUntil: (day) => `Jobs laufen bis zum Ende der Nachfrist am ${day}.`,
  graceOver: (day) => `Die Nachfrist endete am ${day}: Jobs stehen vielleicht still.`,
  newUsers: (count) =>
    `${number(count)} ${plural(count, { one: "neuer Benutzer", other: "neue Benutzer" })} in diesem Monat.`,
  exceeded: (count) =>
    `${number(count)} ${plural(count, { one: "Konto", other: "Konten" })} über der Grenze, nicht gesichert.`,
  autoUpdate: { on: "Verlängert sich selbst.", off: "Verlängert sich nicht selbst." },
  support: (id) => `Support-ID ${id}.`,
  silent: "Der Server hat nicht rechtzeitig geantwortet.",
  unread: "Die Lizenz konnte nicht gelesen werden.",
  seeLog: "Versuchen Sie es später noch einmal. Mehr steht im Log des Bots.",
});
