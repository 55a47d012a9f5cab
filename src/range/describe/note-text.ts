import type { NoteCode, NoteParams, RangeNote } from "../types.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Each note as one plain sentence in English. */
const TEXTS: { readonly [Code in NoteCode]: (params: NoteParams[Code]) => string } = {
  spelling: ({ written, read }) => `“${written}” is read as “${read}”.`,
  "day-month-order": ({ order, locale }) => `Numeric dates are read as ${order}, as in ${locale}.`,
  "past-year-assumed": () => "No year was given: the most recent one in the past is meant.",
  "weekday-differs": ({ weekday }) => `That date is not a ${DAYS[weekday]}; the date is what counts.`,
  "week-start": ({ weekday, locale }) => `Weeks begin on ${DAYS[weekday]}, as in ${locale}.`,
  "open-start": () => "No beginning was given: everything up to the end is meant.",
  approximate: ({ written }) => `“${written}” is read as exactly that.`,
  "unit-guessed": ({ letter }) =>
    `“${letter}” is read as ${letter === "m" ? "minutes; M means months" : "months; m means minutes"}.`,
  "includes-now": () => "The range is not over yet.",
  "time-in-gap": ({ time, meant, zone }) => `The clocks in ${zone} skip ${time} that day; ${meant} is meant.`,
  "time-in-overlap": ({ time, zone }) =>
    `The clocks in ${zone} show ${time} twice that day; the first time is meant.`,
  "offset-changes": ({ zone }) => `The clocks change inside this range in ${zone}.`,
};

/** A note with its sentence and, apart from it, the values that stand in the sentence. */
export function note<Code extends NoteCode>(code: Code, params: NoteParams[Code]): RangeNote {
  // TypeScript cannot tie the code of one member of a union to its params inside a generic function.
  return { code, text: TEXTS[code](params), params } as RangeNote;
}
