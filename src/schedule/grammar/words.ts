import { MONTHS, WEEKDAYS } from "../locales/names.ts";
import type { Match, Unit } from "./clause.ts";
import type { Reader } from "./reader.ts";

export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly number[] = [6, 7];

/** 1 to 12; 0 for any other word. */
export const monthOf = (word: string): number => MONTHS.indexOf(word) + 1;

/** What a word says of days of the week. */
export interface WeekdayWord {
  readonly days: readonly number[];
  readonly form: "single" | "plural" | "habit";
  readonly grouped: boolean;
}

export function weekdayWord(word: string): WeekdayWord | undefined {
  return WEEKDAY_WORDS.get(word);
}

const WEEKDAY_WORDS: ReadonlyMap<string, WeekdayWord> = new Map(
  WEEKDAYS.flatMap((name, index): [string, WeekdayWord][] => [
    [name, { days: [index + 1], form: "single", grouped: false }],
    [`${name}s`, { days: [index + 1], form: "plural", grouped: false }],
    [`${name}~`, { days: [index + 1], form: "habit", grouped: false }],
  ]).concat([
    ["workday", { days: WORKDAYS, form: "single", grouped: true }],
    ["workdays", { days: WORKDAYS, form: "plural", grouped: true }],
    ["workday~", { days: WORKDAYS, form: "habit", grouped: true }],
    ["weekend", { days: WEEKEND, form: "single", grouped: true }],
    ["weekends", { days: WEEKEND, form: "plural", grouped: true }],
    ["weekend~", { days: WEEKEND, form: "habit", grouped: true }],
  ]),
);

/** One day of the week, by its name. */
export function weekdayName(word: string): number | undefined {
  const found = WEEKDAY_WORDS.get(word);
  return found !== undefined && !found.grouped ? found.days[0] : undefined;
}

const UNITS: Readonly<Record<string, Unit>> = {
  minute: "minute",
  hour: "hour",
  uur: "hour",
  h: "hour",
  day: "day",
  dia: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  half: "half",
  year: "year",
};

export const unitOf = (word: string): Unit | undefined =>
  Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;

/** Does a list go on here: "and", "/", a comma? Gives the index behind the sign. */
export function separator(reader: Reader, at: number): number | undefined {
  if (reader.is(at, "and", "/")) return reader.is(at + 1, "and") ? at + 2 : at + 1;
  if (reader.isParted(at)) return reader.skip(at, "and");
  return undefined;
}

/** One or more of something in a row, parted by signs or, where `blank` allows it, by nothing. */
export function listOf<T>(
  reader: Reader,
  at: number,
  read: (at: number) => Match<T> | undefined,
  blank = false,
): Match<T[]> | undefined {
  const first = read(at);
  if (first === undefined) return undefined;
  const values = [first.value];
  let to = first.to;
  while (true) {
    const behind = separator(reader, to) ?? (blank ? to : undefined);
    const next = behind === undefined ? undefined : read(behind);
    if (next === undefined) return { value: values, to };
    values.push(next.value);
    to = next.to;
  }
}

/** Months in a row: "March, June and September". */
export function monthList(reader: Reader, at: number): Match<number[]> | undefined {
  return listOf(reader, at, (index) => {
    const month = monthOf(reader.text(index));
    return month === 0 ? undefined : { value: month, to: index + 1 };
  });
}
