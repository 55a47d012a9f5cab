import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";
import { type NoteTexts, tell } from "../note-texts.ts";

export const range = ({ weekday, language, list }: Formats): Words["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `„${written}“ wird als „${read}“ gelesen.`,
    "day-month-order": ({ order, locale }) =>
      `Daten aus Ziffern werden als ${order === "month/day" ? "Monat/Tag" : "Tag/Monat"} gelesen, wie üblich in: ${language(locale)}.`,
    "past-year-assumed": () =>
      "Es wurde kein Jahr genannt: Gemeint ist das jüngste, das in der Vergangenheit liegt.",
    "weekday-differs": (day) => `Dieses Datum ist kein ${weekday(day.weekday)}; es gilt das Datum.`,
    "week-start": (day) =>
      `Die Woche beginnt am ${weekday(day.weekday)}, wie üblich in: ${language(day.locale)}.`,
    "open-start": () => "Es wurde kein Anfang genannt: Gemeint ist alles bis zum Ende.",
    "includes-now": () => "Der Zeitraum ist noch nicht zu Ende.",
    "time-in-gap": ({ time, meant, zone }) =>
      `In ${zone} überspringen die Uhren an diesem Tag ${time}; gemeint ist ${meant}.`,
    "time-in-overlap": ({ time, zone }) =>
      `In ${zone} zeigen die Uhren an diesem Tag zweimal ${time}; gemeint ist das erste Mal.`,
    "offset-changes": ({ zone }) => `In diesem Zeitraum werden die Uhren in ${zone} umgestellt.`,
  };
  return {
    note: (note) => tell(notes, note),
    refusal: ({ reason, languages }) =>
      languages !== undefined
        ? `${REFUSALS[reason]} Zeiträume werden auf ${list(languages.map(language), "and")} gelesen.`
        : REFUSALS[reason],
    noBeginning: "Ein Bericht braucht einen Anfang, und dieser Zeitraum hat keinen.",
    notBegun: "Dieser Zeitraum hat noch nicht begonnen.",
    endsNow: "Der Zeitraum reicht über jetzt hinaus und endet deshalb jetzt.",
    longerThanAYear:
      "Der Zeitraum ist länger als ein Jahr: Der Bericht nennt alle, die darin irgendwann eine Lizenz belegt haben.",
    serverZone: (ownZone) =>
      `Die Zeiten im Bericht stehen in der Zone des Servers; die Tage beginnen in ${ownZone}.`,
    oneOffset: (offset) =>
      `VB365 kennt je Bericht nur eine Zeitverschiebung: Die Zeiten darin stehen in ${offset}.`,
    cannotRead: (part) => `Nicht lesbar ist „${part}“.`,
    phrases: {
      "last month": "letzter Monat",
      "this month to date": "dieser Monat bis heute",
      "last 30 days": "letzte 30 Tage",
      "last quarter": "letztes Quartal",
      "year to date": "dieses Jahr bis heute",
      "this year so far": "dieses Jahr bisher",
      "last 12 months": "letzte 12 Monate",
      yesterday: "gestern",
      "Q1 2026": "Q1 2026",
      "1 Oct to 15 Oct": "1. bis 15. Oktober",
      "since Monday": "seit Montag",
      "past 90 days": "vergangene 90 Tage",
    },
  };
};

const REFUSALS = {
  empty: "Es wurde kein Zeitraum genannt.",
  "too-long": "Der Text ist zu lang für einen Zeitraum.",
  "not-understood": "Das wurde nicht als Zeitraum verstanden.",
  leftover: "Ein Teil des Textes wurde nicht verstanden.",
  "impossible-date": "Dieses Datum gibt es in keinem Kalender.",
  "start-after-end": "Der Zeitraum endet, bevor er beginnt.",
  future: "Der Zeitraum liegt ganz in der Zukunft; ein Bericht betrifft die Vergangenheit.",
  "ends-far-ahead": "Der Zeitraum endet erst in Jahren.",
  "several-ranges": "Das sind mehrere Zeiträume; ein Bericht umfasst einen.",
  instant: "Das ist ein Zeitpunkt; ein Bericht braucht Anfang und Ende.",
  "fiscal-year-unset": "Der erste Monat des Geschäftsjahres ist nicht eingestellt.",
  "unknown-zone": "Diese Zeitzone ist nicht bekannt.",
} as const;
