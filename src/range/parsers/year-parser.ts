import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { fiscalYear } from "./fiscal-period-parser.ts";
import { LONG_NUMBER } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, YEAR } from "./words.ts";

/** "2024", "year 2024", "year of 2024", "this year 2024", and "2023/24", which is a fiscal year or two of the calendar. */
export class YearParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?:(?:this )?year (?:of |in )?)?(?<year>${YEAR})(?:[-/](?<next>\\d\\d)(?![-/.]?\\d)|/(?<next>${YEAR})(?![-/.]?\\d)| year)?|cy ?'?(?<year>${YEAR}|\\d\\d)`,
      `${LONG_NUMBER}|cy`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const year = fullYear(groups.year ?? "", yearOf(clock.now.wall));
    const fields: Reading = { kind: "fields", fields: { year } };
    if (groups.next === undefined) return fields;
    const next = fullYear(groups.next, year);
    // "2023-12" is a month.
    if (Number(groups.next) <= 12 || next <= year) return null;
    const both: Reading = { kind: "pair", from: fields, to: { kind: "fields", fields: { year: next } } };
    if (next > year + 1 || clock.fiscalYearStart === 1) return both;
    const span = fiscalYear(next, clock);
    return span === undefined
      ? { kind: "impossible", reason: "fiscal-year-unset", parts: [both] }
      : { kind: "span", span, or: both };
  }
}
