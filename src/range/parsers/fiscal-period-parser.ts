import type { Clock } from "../calculation/clock.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, partsOf, type Wall, wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, YEAR } from "./words.ts";

const FISCAL = "fiscal(?: year)?";
/** "2024", "'24", or both calendar years: "2023/24", of which the second names it. */
const WHICH_YEAR = `(?:(?:(?:${YEAR}|\\d\\d)[-/])?'?(?<year>${YEAR}|\\d\\d))(?![-/]\\d)`;
/** "Q2", "2nd quarter", "half 1". */
const PART = `(?:(?<part>q|h|sem|quarter|half) ?(?<number>\\d)|(?<number>\\d)(?:th)? ?(?<part>q|h|sem|quarter|half))`;

/**
 * "FY25", "fiscal 2025", "last fiscal year", "fiscal Q2", "Q3 FY24", "FYTD". A fiscal year bears the number of the
 * calendar year in which it ends, as most companies and the UK, US and Indian states count.
 */
export class FiscalPeriodParser extends RangeParser {
  constructor() {
    super(
      [
        "fiscal (?<unit>year|quarter|half) (?<which>this|last|previous|next)(?! \\w)",
        `(?:(?<which>this|last|previous|next) )?fiscal (?<unit>year|quarter|half)(?<toDate> date to)?(?! ?(?:of )?(?:\\d|'))`,
        // "last FY", "FY to date"
        "(?<which>this|last|previous|next) fiscal(?! ?[a-z\\d'])",
        "(?:(?<which>this|last|previous) )?fiscal(?<toDate> date to)",
        `(?<which>this|last|previous|next) ${FISCAL} ${PART}`,
        `${PART} (?:of |in )?(?:(?<which>this|last|previous) fiscal year|${FISCAL}(?: ${WHICH_YEAR})?)`,
        `${FISCAL} ?(?:${WHICH_YEAR})?[ -]?${PART}`,
        `(?<number>\\d)th fiscal (?<part>quarter|half)(?: (?:of |in )?(?:fiscal (?:year )?)?${WHICH_YEAR})?`,
        `${FISCAL} ?(?:of )?${WHICH_YEAR}`,
      ].join("|"),
      "fiscal",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { fiscalYearStart } = clock;
    if (fiscalYearStart === undefined) return { kind: "impossible", reason: "fiscal-year-unset" };
    const { which, unit, toDate, part = "", year: said } = groups;
    const calendar = new FiscalCalendar(fiscalYearStart, clock);
    const offset = OFFSETS[which ?? "this"] ?? 0;
    const isWhole = toDate !== undefined || (which !== undefined && part === "" && said === undefined);
    if (unit !== undefined || isWhole) {
      const { start, ...span } = calendar.unit((unit ?? "year") as "year" | "quarter" | "half", offset);
      if (toDate === undefined) return { kind: "span", span: { start, ...span } };
      const upToNow: Reading = { kind: "span", span: { ...span, start, end: clock.now } };
      if (offset === 0) return upToNow;
      // "previous FYTD" ends as long ago as that year is.
      const end = { wall: addUnits(clock.now.wall, offset, span.grain as "year") };
      return { kind: "span", span: { ...span, start, end }, or: upToNow };
    }
    const year = said === undefined ? calendar.current + offset : fullYear(said, yearOf(clock.now.wall));
    if (part === "") return { kind: "span", span: calendar.part(year, 12, 1, "year") };
    const number = Number(groups.number);
    const [months, grain, count] = part.startsWith("q")
      ? ([3, "quarter", 4] as const)
      : ([6, "half", 2] as const);
    if (number < 1 || number > count) return { kind: "impossible", reason: "impossible-date" };
    const span = calendar.part(year, months, number, grain);
    const latest = said === undefined && which === undefined && !clock.hasBegun(span);
    return { kind: "span", span: latest ? calendar.part(year - 1, months, number, grain) : span };
  }
}

/** The fiscal year that ends in a calendar year; undefined where nobody said when they begin. */
export const fiscalYear = (year: number, clock: Clock): Span | undefined =>
  clock.fiscalYearStart === undefined
    ? undefined
    : new FiscalCalendar(clock.fiscalYearStart, clock).part(year, 12, 1, "year");

const OFFSETS: Readonly<Record<string, number>> = { this: 0, last: -1, previous: -1, next: 1 };

/** The fiscal years of a calendar that begins them with a given month. */
export class FiscalCalendar {
  readonly #startMonth: number;
  readonly #clock: Clock;
  /** Number of the fiscal year that holds now. */
  readonly current: number;

  constructor(startMonth: number, clock: Clock) {
    this.#startMonth = startMonth;
    this.#clock = clock;
    const { year, month } = partsOf(clock.now.wall);
    this.current = startMonth === 1 || month < startMonth ? year : year + 1;
  }

  #start(year: number): Wall {
    return wall(this.#startMonth === 1 ? year : year - 1, this.#startMonth);
  }

  /** The `number`th part of that many months of a fiscal year. */
  part(year: number, months: number, number: number, grain: "year" | "half" | "quarter"): Span {
    const start = addUnits(this.#start(year), (number - 1) * months, "month");
    return spanOf(start, addUnits(start, months, "month"), grain);
  }

  /** The fiscal unit `offset` units from the one that holds now. */
  unit(unit: "year" | "half" | "quarter", offset: number): Span {
    const months = { year: 12, half: 6, quarter: 3 }[unit];
    const first = this.#start(this.current);
    const [now, start] = [partsOf(this.#clock.now.wall), partsOf(first)];
    const elapsed = (now.year - start.year) * 12 + now.month - start.month;
    return this.part(this.current, months, Math.floor(elapsed / months) + 1 + offset, unit);
  }
}
