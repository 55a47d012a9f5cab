import type { RangeNote, Refused } from "../../range/index.ts";
import type { Formats } from "../formats.ts";

/** How a range was understood, or why it was not. */
export const range = ({ language, list }: Formats) => ({
  /** The engine speaks English itself. */
  note: (note: RangeNote) => note.text,
  refusal: ({ message, languages }: Pick<Refused, "reason" | "message" | "languages">) =>
    languages !== undefined
      ? `${message} Ranges are read in ${list(languages.map(language), "and")}.`
      : message,
  noBeginning: "A report needs a beginning, and this range has none.",
  notBegun: "That range has not begun yet.",
  endsNow: "The range runs past now, so it ends now.",
  longerThanAYear:
    "The range is longer than a year: the report names everybody who used a licence at any time in it.",
  serverZone: (ownZone: string) =>
    `Dates inside the report are in the server's own zone; days begin in ${ownZone}.`,
  oneOffset: (offset: string) =>
    `VB365 knows one fixed offset per report: dates inside it are shown in ${offset}.`,
  cannotRead: (part: string) => `The part that I cannot read: “${part}”.`,
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
});
