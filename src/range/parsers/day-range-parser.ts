import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { dayOf } from "./month-name-date-parser.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { ENDS, fullYear, JOINT, MONTH, monthNumber, UNIT, YEAR } from "./words.ts";

const TO = "(?: ?(?:-|to|until|through) ?|(?<and> and ))";
const YEAR_AFTER = `(?:${JOINT}(?<year>${YEAR})| '(?<short>\\d\\d)| last${ENDS})`;

abstract class DayRangeParser extends RangeParser {
  protected override read({ 0: text, groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    // "5 and 20 October" names two days.
    const adjoining = groups.and !== undefined && !text.includes("between");
    // "Oct 15-1" is a slip and not a range into the next year.
    if (!adjoining && Number(groups.first) > Number(groups.last))
      return { kind: "impossible", reason: "start-after-end" };
    const month = monthNumber(groups.month ?? "");
    const said = groups.year ?? groups.short;
    const year = said === undefined ? undefined : fullYear(said, yearOf(clock.now.wall));
    return {
      kind: "pair",
      from: dayOf(Number(groups.first), month, year),
      to: dayOf(Number(groups.last), month, year),
      ...(adjoining && { adjoining }),
    };
  }
}

/** "1-15 Oct", "from 3 until 12 of Sept 2024": one month for both days. */
export class DaysOfMonthParser extends DayRangeParser {
  constructor() {
    super(
      `(?<!(?:${MONTH}|at) )(?:(?:from|between) )?(?<first>\\d{1,2})(?:th)?${TO}(?<last>\\d{1,2})(?:th)?${JOINT}(?<month>${MONTH})(?:${YEAR_AFTER}| (?<short>\\d\\d)(?! ?(?:[-:/.]|to(?!\\w)|am|pm|o'clock|h|${UNIT})))?`,
      MONTH,
      DIGITS,
    );
  }
}

/** "Oct 1-15", "October 3 to 7, 2024". */
export class MonthDaysParser extends DayRangeParser {
  constructor() {
    super(
      `(?<!\\d(?:th)? (?:of )?)(?:(?:from|between) )?(?<month>${MONTH}) (?:(?:from|between) )?(?<first>\\d{1,2})(?:th)?${TO}(?<last>\\d{1,2})(?:th)?` +
        `(?! ?(?::|am|pm|o'clock|[-/.]\\d| ${MONTH}))${YEAR_AFTER}?`,
      MONTH,
      DIGITS,
    );
  }
}

/**
 * "1-15/10/2026", "5-12.10.": two days and their month; "9-10/2026": two months and their year. The two signs part them.
 * "2026/10/1-10/7", "2026-10-01 to 10-07": the year is said once, before both.
 */
export class NumericSpanParser extends RangeParser {
  constructor() {
    super(
      `(?<!\\d[-/.])(?<first>\\d{1,2})(?:th)?-(?<last>\\d{1,2})(?<sign>[/.])(?:(?<year>${YEAR})|(?<month>\\d{1,2})(?:\\k<sign>(?<year>${YEAR}|\\d\\d))?(?:\\.(?!\\d))?)(?![-/.:]?\\d)` +
        // "semana del 16 al 22/11"
        "|(?<=week of )(?<first>\\d{1,2})(?:th)? (?:to|until|-) (?<last>\\d{1,2})(?:th)?(?<sign>[/.])" +
        `(?<month>\\d{1,2})(?:\\k<sign>(?<year>${YEAR}|\\d\\d))?(?![-/.:]?\\d)` +
        `|(?<year>${YEAR})(?:(?<sign>[/.])|(?<sign>-))(?<month>\\d{1,2})\\k<sign>(?<first>\\d{1,2})(?: ?(?:to|until) ?|(?<!-\\d\\d?)-| - )(?<month2>\\d{1,2})\\k<sign>(?<last>\\d{1,2})(?![-/.:]?\\d)`,
      "-|/|.",
      DIGITS,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const [first, last] = [Number(groups.first), Number(groups.last)];
    if (groups.month2 !== undefined)
      return {
        kind: "pair",
        from: dayOf(first, Number(groups.month), Number(groups.year)),
        to: dayOf(last, Number(groups.month2), Number(groups.year)),
      };
    if (first > last) return { kind: "impossible", reason: "start-after-end" };
    const year = groups.year === undefined ? undefined : fullYear(groups.year, yearOf(clock.now.wall));
    const side = (number: number): Reading =>
      groups.month === undefined ? monthOf(number, year) : dayOf(number, Number(groups.month), year);
    return { kind: "pair", from: side(first), to: side(last) };
  }
}

const monthOf = (month: number, year: number | undefined): Reading =>
  month < 1 || month > 12
    ? { kind: "impossible", reason: "impossible-date" }
    : { kind: "fields", fields: { month, ...(year !== undefined && { year }) } };
