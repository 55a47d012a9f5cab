import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { ERA, eraYear } from "./counted-date-parser.ts";
import { FiscalCalendar } from "./fiscal-period-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, YEAR } from "./words.ts";

const PART =
  "(?: (?:(?:number )?(?<quarter>\\d) ?(?:quarter|q)|(?:quarter|q) ?(?<quarter>\\d)|(?<half>[12])th (?:fiscal )?half))?";

/**
 * "2025年度", "令和7年度上期", "昨年度第3四半期", "2024〜2025年度": unlike "FY25", a Japanese fiscal year bears the number of the
 * calendar year in which it begins.
 */
export class NendoParser extends RangeParser {
  constructor() {
    super(
      `(?:(?:(?<first>${YEAR})(?: nendo)? ?(?:-|to|fromwards) ?)?(?<year>${YEAR}|(?<!\\d )\\d\\d)|${ERA}) nendo${PART}` +
        `|(?<which>this|last|penultimate|next) nendo${PART}`,
      "nendo",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { fiscalYearStart } = clock;
    if (fiscalYearStart === undefined) return { kind: "impossible", reason: "fiscal-year-unset" };
    const calendar = new FiscalCalendar(fiscalYearStart, clock);
    const { first, which, quarter, half } = groups;
    const begun = which === undefined ? yearBegun(groups, clock) : undefined;
    if (begun === null) return { kind: "impossible", reason: "impossible-date" };
    const numbered = (year: number) => (fiscalYearStart === 1 ? year : year + 1);
    const year = begun === undefined ? calendar.current + (OFFSETS[which ?? ""] ?? 0) : numbered(begun);
    const whole: Reading = { kind: "span", span: calendar.part(year, 12, 1, "year") };
    if (first !== undefined) {
      if (quarter !== undefined || half !== undefined) return null;
      return {
        kind: "pair",
        from: { ...whole, span: calendar.part(numbered(Number(first)), 12, 1, "year") },
        to: whole,
      };
    }
    if (quarter === undefined && half === undefined) return whole;
    const number = Number(quarter ?? half);
    if (number < 1 || number > 4) return { kind: "impossible", reason: "impossible-date" };
    const [months, grain] = quarter === undefined ? ([6, "half"] as const) : ([3, "quarter"] as const);
    return { kind: "span", span: calendar.part(year, months, number, grain) };
  }
}

const OFFSETS: Readonly<Record<string, number>> = { this: 0, last: -1, penultimate: -2, next: 1 };

/** Null: no era begins with a year 0. */
function yearBegun(groups: Readonly<Record<string, string | undefined>>, clock: Clock): number | null {
  const { year } = groups;
  return year === undefined ? eraYear(groups) : fullYear(year, yearOf(clock.now.wall));
}
