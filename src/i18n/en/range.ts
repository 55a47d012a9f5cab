import type { Formats } from "../formats.ts";
import { type NoteTexts, type RefusalTexts, rangeTexts } from "../range-texts.ts";

/** How a range was understood, or why it was not. */
export const range = ({ weekday, language, list }: Formats) => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `I read “${written}” as “${read}”.`,
    "day-month-order": ({ order, locale }) =>
      `I read numeric dates as ${order}, as usual in ${language(locale)}.`,
    "past-year-assumed": () => "You named no year, so I used the most recent one.",
    "weekday-differs": (day) => `That date isn’t a ${weekday(day.weekday)}. I used the date.`,
    "week-start": (day) => `Weeks start on ${weekday(day.weekday)}, as usual in ${language(day.locale)}.`,
    "open-start": () => "You named no start, so this covers everything up to the end.",
    approximate: ({ written }) => `I took “${written}” at its word.`,
    "unit-guessed": ({ letter }) =>
      `I read “${letter}” as ${letter === "m" ? "minutes; M means months" : "months; m means minutes"}.`,
    "includes-now": () => "This range isn’t over yet.",
    "time-in-gap": ({ time, meant, zone }) => `Clocks in ${zone} skip ${time} that day, so I used ${meant}.`,
    "time-in-overlap": ({ time, zone }) => `Clocks in ${zone} show ${time} twice that day. I used the first.`,
    "offset-changes": ({ zone }) => `Clocks in ${zone} change within this range.`,
  };
  return {
    ...rangeTexts(notes, REFUSALS, (codes) => `I read ranges in ${list(codes.map(language), "and")}.`),
    noBeginning: "A report needs a start date, and this range has none.",
    notBegun: "That range hasn’t started yet.",
    endsNow: "The range goes past now, so it ends now.",
    longerThanAYear:
      "The range is longer than a year. The report lists everyone who used a license at any time in it.",
    serverZone: (ownZone: string) =>
      `Dates inside the report are in the server’s time zone. Days start in ${ownZone}.`,
    headingReads: (days: string, offset: string) =>
      `The file’s own heading reads ${days}: the clocks change within this range, and VB365 uses one UTC offset per report, ${offset}.`,
    oneOffset: (offset: string) => `VB365 uses one UTC offset per report: dates inside it are in ${offset}.`,
    cannotRead: (part: string) => `I don’t understand “${part}”.`,
    /** Texts that are offered to be typed or pressed, by the English one that means the same. */
    phrases: {
      "last month": "last month",
      "this month to date": "this month to date",
      "last 30 days": "last 30 days",
      "last quarter": "last quarter",
      "year to date": "year to date",
      "this year so far": "this year so far",
      "last 12 months": "last 12 months",
      yesterday: "yesterday",
      "Q1 2026": "Q1 2026",
      "1 Oct to 15 Oct": "1 Oct to 15 Oct",
      "since Monday": "since Monday",
      "past 90 days": "past 90 days",
    },
  };
};

const REFUSALS: RefusalTexts = {
  empty: "You named no date range.",
  "too-long": "That’s too long for a date range.",
  "not-understood": "That isn’t a date range I understand.",
  leftover: "I don’t understand part of that.",
  "impossible-date": "That date doesn’t exist.",
  "start-after-end": "The range ends before it starts.",
  future: "That range is in the future. A report covers the past.",
  "ends-far-ahead": "That range ends years from now.",
  "several-ranges": "Those are several ranges. A report covers one.",
  instant: "That’s a moment. A report needs a start and an end.",
  "fiscal-year-unset": "The first month of the fiscal year isn’t set (FISCAL_YEAR_START).",
  "unknown-zone": "I don’t know that time zone.",
};
