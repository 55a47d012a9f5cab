import type { Unit } from "../calculation/wall.ts";

/** Pieces of patterns over the inner language, and what their words stand for. */

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

export const MONTH = `(?:${MONTHS.join("|")})`;
export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;

export const monthNumber = (word: string): number => (MONTHS as readonly string[]).indexOf(word) + 1;
export const weekdayNumber = (word: string): number => (WEEKDAYS as readonly string[]).indexOf(word);

const UNITS: Readonly<Record<string, readonly [unit: Unit, times: number]>> = {
  sec: ["second", 1],
  s: ["second", 1],
  minute: ["minute", 1],
  m: ["minute", 1],
  mo: ["month", 1],
  hour: ["hour", 1],
  h: ["hour", 1],
  day: ["day", 1],
  nichi: ["day", 1],
  nen: ["year", 1],
  gatsu: ["month", 1],
  d: ["day", 1],
  week: ["week", 1],
  w: ["week", 1],
  fortnight: ["week", 2],
  month: ["month", 1],
  quarter: ["quarter", 1],
  q: ["quarter", 1],
  half: ["half", 1],
  year: ["year", 1],
  y: ["year", 1],
  decade: ["decade", 1],
  century: ["century", 1],
};

export const UNIT = "(?:sec|minute|hour|day|week|fortnight|month|quarter|half|year|decade|century)";
/** After a number the one-letter forms count as well: `7 d`, `24 h`. */
export const SHORT_UNIT =
  "(?:sec|s|minute|mo|m|hour|h|day|d|nichi|nen|gatsu|week|w|fortnight|month|quarter|q|half|year|y|decade|century)";

export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const [unit, times] = UNITS[word] ?? ["day", 1];
  return { unit, times };
}

/** Which one of several. */
export const WHICH = "this|last|previous|past|next";

/** A count: digits, or "a". */
export const COUNT = "(?:\\d{1,5}|a)";
export const countOf = (word: string | undefined): number =>
  word === undefined || word === "a" ? 1 : Number(word);

/** Behind a word such as "last": it belongs to what stands before it, and not to "last 3 days". */
export const ENDS = "(?! (?!(?:to|until|through|and)(?!\\w))\\w)";

export const YEAR = "(?:1[5-9]|2[01])\\d\\d";
/** Between the parts of a date: "5 May", "5-May", "5/May", "5 of May". */
export const JOINT = "(?: of | in | ?[/.] ?|-| )";

/** Two digits mean the nearest such year with at most 20 years still to come: 24 → 2024, 96 → 1996. */
export function fullYear(digits: string, thisYear: number): number {
  const year = Number(digits.replace("'", ""));
  if (year >= 100 || digits.length === 4) return year;
  const century = thisYear - (thisYear % 100);
  return year + century > thisYear + 20 ? year + century - 100 : year + century;
}
