import type { Clock } from "../calculation/clock.ts";
import type { NumericOrder } from "../calculation/fields.ts";
import { isRealDay, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { dayOf } from "./month-name-date-parser.ts";
import { DIGITS, LONG_NUMBER } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, MONTH, YEAR } from "./words.ts";

/** "2024-03-15", "2024/3/15", "2024.03.15", "2024 3 15", "20240315". */
export class YearFirstDateParser extends RangeParser {
  constructor() {
    super(
      "(?<year>\\d{4})(?<sign> ?[/.] ?|-)(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?![-/.]\\d{1,3}(?!\\d))" +
        "|(?<year>(?:19|20)\\d\\d) (?<month>\\d{1,2}) (?<day>\\d{1,2})(?! ?[:\\da-z])" +
        "|(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)",
      LONG_NUMBER,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { year, month, day } = groups;
    return dayOf(Number(day), Number(month), Number(year));
  }
}

/** "3/2/2022", "31-10-74", "27.11.2017", "4/22": month or day first by locale, the other way where only that is a date. */
export class SlashDateParser extends RangeParser {
  constructor() {
    super(
      "(?<!\\d[/.](?=\\d{1,2}-))(?<a>\\d{1,2})(?<sign> ?[/.] ?|-)(?<b>\\d{1,2})\\k<sign>(?<year>\\d{4}|'?\\d{2})(?!\\k<sign>\\d{1,4}(?!\\d|\\k<sign>\\d)|:\\d)" +
        `|(?<!${MONTH} |\\d )(?<a>\\d{1,2}) (?<b>\\d{1,2}) (?<year>${YEAR})` +
        // "week 10-12" are weeks.
        "|(?<!(?:week|w) )(?:(?<this>this) )?(?:(?<!\\d-)(?=\\d\\d?-)|(?<!\\d/)(?=\\d\\d?/)|(?<!\\d[.])(?=\\d\\d?[.]))(?<a>\\d{1,2})(?<sign>[-/.])(?<b>\\d{1,2})(?!\\k<sign>\\d|[:]\\d|-\\d{1,2}(?:-\\d{2}|/\\d{4})|(?<=[.]\\d\\d) of \\d{1,2}(?:th)?[ /])",
      `${LONG_NUMBER}|-|/|.`,
      DIGITS,
    );
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const { groups = {} } = match;
    const thisYear = yearOf(clock.now.wall);
    if (isYearFirst(groups, clock))
      return dayOf(Number(groups.year), Number(groups.b), fullYear(groups.a ?? "", thisYear));
    const year =
      groups.year !== undefined
        ? fullYear(groups.year, thisYear)
        : groups.this === undefined
          ? undefined
          : thisYear;
    const a = Number(groups.a);
    const b = Number(groups.b);
    const monthFirst = readsMonthFirst(a, b, year, clock.monthFirst);
    if (monthFirst === undefined) {
      // Without a year it may be anything ("10-12" people); with one it is meant as a date.
      return year === undefined && !isPastMonthsEnd(a, b)
        ? null
        : { kind: "impossible", reason: "impossible-date" };
    }
    const [day, month] = monthFirst ? [b, a] : [a, b];
    const reading = dayOf(day, month, year);
    if (reading.kind !== "fields") return reading;
    const order = a === b ? {} : { order: orderOf(a, b, year, monthFirst) };
    const date: Reading = { kind: "fields", fields: { ...reading.fields, ...order } };
    if (groups.sign !== "-" || year !== undefined || a > 24 || b > 24)
      return year === undefined ? { ...date, ...otherThanDay(a, b, match, thisYear) } : date;
    return {
      ...date,
      ...otherThanDay(a, b, match, thisYear),
      asNumbers: { kind: "pair", from: number(a), to: number(b) },
    };
  }
}

/** "10/26" may be October 2026, "1-15" the first fifteen days; beside another date neither is meant. */
function otherThanDay(
  a: number,
  b: number,
  { 0: text, index = 0, input = "", groups = {} }: RegExpMatchArray,
  thisYear: number,
): { readonly or?: Reading } {
  const isBesideDate =
    /[-/.\d]$|(?:to|until|through|and) $/.test(input.slice(0, index)) ||
    /^ ?(?:[-/.:\d]|(?:to|until|through|and)(?!\w))/.test(input.slice(index + text.length));
  if (isBesideDate || Math.max(a, b) <= 12 || groups.this !== undefined) return {};
  if (groups.sign === "-" && a < b) return { or: { kind: "pair", from: dayNumber(a), to: dayNumber(b) } };
  const year = fullYear(`${b}`, thisYear);
  const isYear = a <= 12 && b > 12 && year <= thisYear && year > thisYear - 4;
  return isYear ? { or: { kind: "fields", fields: { month: a, year } } } : {};
}

const dayNumber = (value: number): Reading => ({ kind: "number", value, ordinal: true });

/** "7. 4." in words or ordinals (German "siebter vierter"): the day, then the month. */
export class OrdinalDateParser extends RangeParser {
  constructor() {
    // "first, second and third quarter" is a list.
    super(
      `(?<day>\\d{1,2})th (?<month>\\d{1,2})th(?! (?:and )?\\d{1,2}th(?! \\d{1,2}th))(?: (?<year>${YEAR}))?`,
      "th",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { day, month, year } = groups;
    return Number(month) > 12
      ? null
      : dayOf(Number(day), Number(month), year === undefined ? undefined : Number(year));
  }
}

const number = (value: number): Reading => ({ kind: "number", value, ordinal: false });

/** "31/4", "30.2." can be nothing but a slip. */
const isPastMonthsEnd = (a: number, b: number): boolean =>
  Math.max(a, b) > 28 && Math.max(a, b) < 32 && Math.min(a, b) > 0 && Math.min(a, b) < 12;

const isReal = (month: number, day: number, year: number | undefined) => isRealDay(year ?? 2000, month, day);

/** "26.2.20": who writes the year first does so in short as well, where the first number is a year of late. */
function isYearFirst(
  { a = "", b = "", year = "" }: Readonly<Record<string, string | undefined>>,
  { yearFirst, monthFirst, now }: Clock,
): boolean {
  if (!yearFirst || !monthFirst || !/^\d\d$/.test(a) || !/^\d\d?$/.test(year)) return false;
  const thisYear = yearOf(now.wall);
  const first = fullYear(a, thisYear);
  return first <= thisYear && first > thisYear - 5 && isRealDay(first, Number(b), Number(year));
}

function readsMonthFirst(
  a: number,
  b: number,
  year: number | undefined,
  preferred: boolean,
): boolean | undefined {
  const possible = { true: isReal(a, b, year), false: isReal(b, a, year) };
  if (possible[`${preferred}`]) return preferred;
  return possible[`${!preferred}`] ? !preferred : undefined;
}

/** Do both orders make a date, or does the text itself show the one it is read in? */
function orderOf(a: number, b: number, year: number | undefined, monthFirst: boolean): NumericOrder {
  const open = isReal(a, b, year) && isReal(b, a, year);
  return open ? "open" : monthFirst ? "month-first" : "day-first";
}

/** "2024-03", "2015/3", "2015.3", "03/2024". */
export class NumericMonthParser extends RangeParser {
  constructor() {
    super(
      `(?<year>${YEAR}) ?(?<sign>[-/.]) ?(?<month>\\d{1,2})(?!\\d|\\k<sign>\\d)|(?<month>\\d{1,2}) ?(?<sign>[-/.]) ?(?<year>${YEAR})(?!\\k<sign>\\d)(?![-/.]\\d\\d?(?!\\d|[-/.]))|(?<year>20\\d\\d)(?<month>0[1-9]|1[0-2])`,
      LONG_NUMBER,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const month = Number(groups.month);
    const year = Number(groups.year);
    if (month > 12) return null;
    return month < 1
      ? { kind: "impossible", reason: "impossible-date" }
      : { kind: "fields", fields: { year, month } };
  }
}
