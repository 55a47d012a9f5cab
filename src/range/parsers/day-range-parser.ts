import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { dayOf } from "./month-name-date-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, JOINT, MONTH, monthNumber, YEAR } from "./words.ts";

const TO = "(?: ?(?:-|to|until|through) ?|(?<and> and ))";
const YEAR_AFTER = `(?:${JOINT}(?<year>${YEAR})| '(?<short>\\d\\d))?`;

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
      `(?<!(?:${MONTH}|at) )(?:(?:from|between) )?(?<first>\\d{1,2})(?:th)?${TO}(?<last>\\d{1,2})(?:th)?${JOINT}(?<month>${MONTH})${YEAR_AFTER}`,
    );
  }
}

/** "Oct 1-15", "October 3 to 7, 2024". */
export class MonthDaysParser extends DayRangeParser {
  constructor() {
    super(
      `(?<!\\d(?:th)? (?:of )?)(?:(?:from|between) )?(?<month>${MONTH}) (?:(?:from|between) )?(?<first>\\d{1,2})(?:th)?${TO}(?<last>\\d{1,2})(?:th)?` +
        `(?! ?(?::|am|pm|[-/.]\\d| ${MONTH}))${YEAR_AFTER}`,
    );
  }
}
