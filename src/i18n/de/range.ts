import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";
import { type NoteTexts, type RefusalTexts, rangeTexts } from "../range-texts.ts";

export const range = ({ weekday, language, list }: Formats): Messages["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `„${written}“ habe ich als „${read}“ gelesen.`,
    "day-month-order": ({ order, locale }) =>
      `Datumsangaben in Ziffern habe ich als ${order === "month/day" ? "Monat/Tag" : "Tag/Monat"} gelesen, wie üblich für ${language(locale)}.`,
    "past-year-assumed": () => "Sie haben kein Jahr genannt, deshalb gilt das jüngste vergangene.",
    "weekday-differs": (day) => `Dieses Datum ist kein ${weekday(day.weekday)}; es gilt das Datum.`,
    "week-start": (day) =>
      `Die Woche beginnt am ${weekday(day.weekday)}, wie üblich für ${language(day.locale)}.`,
    "open-start": () => "Sie haben keinen Anfang genannt, deshalb gilt alles bis zum Ende.",
    approximate: ({ written }) => `„${written}“ wird genau genommen.`,
    "unit-guessed": ({ letter }) =>
      `„${letter}“ wird als ${letter === "m" ? "Minuten gelesen; M heißt Monate" : "Monate gelesen; m heißt Minuten"}.`,
    "includes-now": () => "Der Zeitraum ist noch nicht zu Ende.",
    "time-in-gap": ({ time, meant, zone }) =>
      `In ${zone} überspringen die Uhren an diesem Tag ${time}; deshalb gilt ${meant}.`,
    "time-in-overlap": ({ time, zone }) =>
      `In ${zone} zeigen die Uhren an diesem Tag zweimal ${time}; es gilt das erste Mal.`,
    "offset-changes": ({ zone }) => `In diesem Zeitraum werden die Uhren in ${zone} umgestellt.`,
  };
  return {
    ...rangeTexts(
      notes,
      REFUSALS,
      (codes) => `Zeiträume werden auf ${list(codes.map(language), "and")} gelesen.`,
    ),
    noBeginning: "Ein Bericht braucht einen Anfang, und dieser Zeitraum hat keinen.",
    notBegun: "Dieser Zeitraum hat noch nicht begonnen.",
    endsNow: "Der Zeitraum reicht über jetzt hinaus und endet deshalb jetzt.",
    longerThanAYear:
      "Der Zeitraum ist länger als ein Jahr. Der Bericht nennt alle, die darin irgendwann eine Lizenz belegt haben.",
    serverZone: (ownZone) =>
      `Die Zeiten im Bericht stehen in der Zeitzone des Servers. Die Tage beginnen in ${ownZone}.`,
    headingReads: (days, offset) =>
      `In der Überschrift der Datei steht ${days}: Im Zeitraum wird die Uhr umgestellt, und VB365 kennt je Bericht nur eine Zeitverschiebung, ${offset}.`,
    oneOffset: (offset) =>
      `VB365 kennt je Bericht nur eine Zeitverschiebung: Die Zeiten darin stehen in ${offset}.`,
    cannotRead: (part) => `„${part}“ verstehe ich nicht.`,
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

const REFUSALS: RefusalTexts = {
  empty: "Sie haben keinen Zeitraum genannt.",
  "too-long": "Der Text ist zu lang für einen Zeitraum.",
  "not-understood": "Das verstehe ich nicht als Zeitraum.",
  leftover: "Einen Teil davon verstehe ich nicht.",
  "impossible-date": "Dieses Datum gibt es nicht.",
  "start-after-end": "Der Zeitraum endet, bevor er beginnt.",
  future: "Dieser Zeitraum liegt in der Zukunft. Ein Bericht betrifft die Vergangenheit.",
  "fiscal-year-unset": "Der erste Monat des Geschäftsjahres ist nicht eingestellt (FISCAL_YEAR_START).",
  "unknown-zone": "Diese Zeitzone kenne ich nicht.",
  "ends-far-ahead": "Der Zeitraum endet erst in Jahren.",
  "several-ranges": "Das sind mehrere Zeiträume; ein Bericht umfasst einen.",
  instant: "Das ist ein Zeitpunkt; ein Bericht braucht Anfang und Ende.",
};
