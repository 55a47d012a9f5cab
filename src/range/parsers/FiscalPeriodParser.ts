import type { Clock } from "../calculation/clock.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, partsOf, type Wall, wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { fullYear, YEAR } from "./words.ts";

const FISCAL = "fiscal(?: year)?";
/** "2024", "'24", or both calendar years: "2023/24", of which the second names it. */
const WHICH_YEAR = `(?:(?:${YEAR}[-/])?(?<y>${YEAR})|(?:(?:${YEAR}|\\d\\d)[-/])?'?(?<yy>\\d\\d))(?![-/]\\d)`;

/**
 * "FY25", "fiscal 2025", "last fiscal year", "fiscal Q2", "Q3 FY24", "FYTD". A fiscal year bears the number of the
 * calendar year in which it ends, as most companies and the UK, US and Indian states count.
 */
export class FiscalPeriodParser extends RangeParser {
  constructor() {
    const part = (n: number) =>
      `(?:(?<kind${n}>q|h|quarter|half) ?(?<n${n}>\\d)|(?<nth${n}>\\d)(?:th)? ?(?<word${n}>q|h|quarter|half))`;
    super(
      [
        `(?:(?<which>this|last|previous|next) )?fiscal (?<unit>year|quarter|half)(?<toDate> date to)?(?! ?(?:\\d|'))`,
        `(?<which2>this|last|previous|next) ${FISCAL} ${part(3)}`,
        `${part(1)} (?:of |in )?(?:(?<which4>this|last|previous) fiscal year|${FISCAL}(?: ${WHICH_YEAR})?)`,
        `${FISCAL} ?(?:${WHICH_YEAR.replaceAll("<y", "<a")})?[ -]?${part(2)}`,
        `(?<nth5>\\d)th fiscal (?<word5>quarter|half)(?: (?:of |in )?(?:fiscal (?:year )?)?${WHICH_YEAR.replaceAll("<y", "<c")})?`,
        `${FISCAL} ?${WHICH_YEAR.replaceAll("<y", "<b")}`,
      ].join("|"),
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { fiscalYearStart } = clock;
    if (fiscalYearStart === undefined) return { kind: "impossible", reason: "fiscal-year-unset" };
    const pick = (...names: string[]) => names.map((name) => groups[name]).find(Boolean);
    const calendar = new FiscalCalendar(fiscalYearStart, clock);
    const number = Number(pick("n1", "n2", "n3", "nth1", "nth2", "nth3", "nth5") ?? 0);
    const offset = OFFSETS[pick("which", "which2", "which4") ?? "this"] ?? 0;
    if (groups.unit !== undefined) {
      const span = calendar.unit(groups.unit as "year" | "quarter" | "half", offset);
      return { kind: "span", span: groups.toDate === undefined ? span : { ...span, end: clock.now } };
    }
    const said = pick("y", "yy", "a", "ay", "b", "by", "c", "cy");
    const year = said === undefined ? calendar.current + offset : fullYear(said, yearOf(clock.now.wall));
    if (number === 0) return { kind: "span", span: calendar.part(year, 12, 1, "year") };
    const quarter = pick("kind1", "kind2", "kind3", "word1", "word2", "word3", "word5")?.startsWith("q");
    if (number > (quarter ? 4 : 2)) return { kind: "impossible", reason: "impossible-date" };
    const inYear = (of: number) => calendar.part(of, quarter ? 3 : 6, number, quarter ? "quarter" : "half");
    const bare = said === undefined && offset === 0 && pick("which2", "which4") === undefined;
    return { kind: "span", span: bare && !clock.hasBegun(inYear(year)) ? inYear(year - 1) : inYear(year) };
  }
}

const OFFSETS: Readonly<Record<string, number>> = { this: 0, last: -1, previous: -1, next: 1 };

class FiscalCalendar {
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
