import type { Clock } from "../calculation/clock.ts";
import { isRealDay, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS, LONG_NUMBER } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { ENDS, fullYear, JOINT, MONTH, monthNumber, YEAR } from "./words.ts";

const DAY = "(?<day>\\d{1,2})(?:th)?";
const NOT_A_TIME = "(?! ?(?::|am|pm|o'clock|th))";

/** A day of a named month. A leap year stands in where the text names no year. */
export function dayOf(day: number, month: number, year: number | undefined): Reading {
  if (!isRealDay(year ?? 2000, month, day)) return { kind: "impossible", reason: "impossible-date" };
  return { kind: "fields", fields: year === undefined ? { day, month } : { day, month, year } };
}

abstract class MonthNameDateParser extends RangeParser {
  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const said = groups.year ?? groups.short;
    const thisYear = yearOf(clock.now.wall);
    const unsaid = groups.this === undefined ? undefined : thisYear;
    const year = said === undefined ? unsaid : fullYear(said, thisYear);
    return dayOf(Number(groups.day), monthNumber(groups.month ?? ""), year);
  }
}

/**
 * What may part day, month and year. A sign between the first two must come again before the year: in "18-Dec 19" the
 * 19 is another day.
 */
const SIGN = "(?<sign> ?[/.] ?|-)";
const WORDS = "(?: of | in | )";
const SHORT_YEAR = `(?<short>\\d\\d)${NOT_A_TIME}`;

/** "5 May", "5th of May 2024", "05-Aug-16", "3 Aug 96", "last 25 December", "15 March last" (15 mars dernier). */
export class DayMonthYearParser extends MonthNameDateParser {
  constructor() {
    super(
      `(?<!${MONTH} )(?!last 3th of )(?:(?:(?<this>this)|last|previous|past) )?${DAY}(?:${SIGN}|${WORDS})(?<month>${MONTH})` +
        `(?:(?:\\k<sign>|${WORDS})(?<year>${YEAR})${NOT_A_TIME}|\\k<sign>'?${SHORT_YEAR}|${WORDS}'?(?!\\d\\d? ?(?:-|to) ?\\d\\d?(?!\\d|(?:th)?[ -](?:of )?${MONTH}))${SHORT_YEAR}| (?:last|past|previous)${ENDS})?`,
      MONTH,
      DIGITS,
    );
  }
}

/** "May 5", "May 5th, 2024", "Sep-23-2020", "Oct/2". */
export class MonthDayYearParser extends MonthNameDateParser {
  constructor() {
    super(
      `(?<!\\d(?:th)? (?:of )?(?=${MONTH} of ))(?<month>${MONTH})(?:${SIGN}|${WORDS})(?<!of (?=\\d{1,2}th))${DAY}${NOT_A_TIME}(?! ?(?:-|to|until|through) ?\\d{1,2}(?:[:.]\\d\\d)? ?o'clock)` +
        `(?:(?:\\k<sign>|${WORDS})(?<year>${YEAR})${NOT_A_TIME}|(?:\\k<sign>(?<=[-/.] ?)| ')${SHORT_YEAR})?`,
      MONTH,
      DIGITS,
    );
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const reading = super.read(match, clock);
    const { month = "", day = "", sign, year, short } = match.groups ?? {};
    // Spreadsheets write March 2023 as "Mar-23".
    if (day.length < 2 || (year ?? short) !== undefined) return reading;
    const thisYear = yearOf(clock.now.wall);
    const ofYear = {
      kind: "fields",
      fields: { month: monthNumber(month), year: fullYear(day, thisYear) },
    } as const;
    // "Okt 25": who writes the day first may mean the year, but only one that is near.
    if (sign === undefined) {
      const isNear = ofYear.fields.year <= thisYear && ofYear.fields.year > thisYear - 4;
      return reading && !clock.monthFirst && isNear ? { ...reading, or: ofYear } : reading;
    }
    // Who writes the day first writes it first here as well: "out/23" has no day.
    if (!clock.monthFirst)
      return reading === null || reading.kind === "impossible" ? ofYear : { ...ofYear, or: reading };
    return reading && { ...reading, or: ofYear };
  }
}

/** "2019-sep-1", "2012 September 5", "2012 5 September", "23-2020-Sep". */
export class YearMonthDayParser extends MonthNameDateParser {
  constructor() {
    super(
      `(?<year>${YEAR})${JOINT}(?:(?<month>${MONTH})${JOINT}${DAY}|${DAY}${JOINT}(?<month>${MONTH}))${NOT_A_TIME}` +
        `|(?<month>${MONTH})[-/](?<year>${YEAR})[-/]${DAY}|${DAY}[-/](?<year>${YEAR})[-/](?<month>${MONTH})`,
      MONTH,
      LONG_NUMBER,
    );
  }
}
