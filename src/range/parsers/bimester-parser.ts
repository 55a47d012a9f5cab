import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { addUnits, partsOf, wall } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { JOINT, YEAR } from "./words.ts";

/** Months that are counted together from January: "the third of two months each". */
abstract class MonthsTogetherParser extends RangeParser {
  readonly #months: number;

  constructor(word: string, months: number) {
    super(
      `(?<n>[1-${12 / months}])(?:th)? ${word}(?:${JOINT}(?:year )?(?<year>${YEAR}))?|(?:(?<which>this|last|previous) ${word}|${word} (?<which>this|last|previous))`,
      word,
    );
    this.#months = months;
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    if (groups.n !== undefined) {
      const last = Number(groups.n) * this.#months;
      const year = groups.year === undefined ? {} : { year: Number(groups.year) };
      const side = (month: number): Reading => ({ kind: "fields", fields: { month, ...year } });
      return { kind: "pair", from: side(last - this.#months + 1), to: side(last) };
    }
    const { year, month } = partsOf(clock.now.wall);
    const current = wall(year, month - ((month - 1) % this.#months));
    const start = groups.which === "this" ? current : addUnits(current, -this.#months, "month");
    return { kind: "span", span: spanOf(start, addUnits(start, this.#months, "month"), "month") };
  }
}

/** "tercer bimestre de 2026", "último bimestre": two months. */
export class BimesterParser extends MonthsTogetherParser {
  constructor() {
    super("bimester", 2);
  }
}

/**
 * "segundo cuatrimestre de 2025", "1º quadrimestre": four months. Some Spanish speakers call a quarter so, which is the
 * alternative there.
 */
export class QuadrimesterParser extends MonthsTogetherParser {
  constructor() {
    super("quadrimester", 4);
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const reading = super.read(match, clock);
    const { n, year } = match.groups ?? {};
    if (reading === null || n === undefined || !clock.locale.startsWith("es")) return reading;
    const quarter = { quarter: Number(n), ...(year !== undefined && { year: Number(year) }) };
    return { ...reading, or: { kind: "fields", fields: quarter } };
  }
}
