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
    return monthsTogether(this.#months, groups, clock);
  }
}

function monthsTogether(
  months: number,
  { n, year: said, which }: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): Reading {
  if (n !== undefined) {
    const last = Number(n) * months;
    const year = said === undefined ? {} : { year: Number(said) };
    const side = (month: number): Reading => ({ kind: "fields", fields: { month, ...year } });
    return { kind: "pair", from: side(last - months + 1), to: side(last) };
  }
  const { year, month } = partsOf(clock.now.wall);
  const current = wall(year, month - ((month - 1) % months));
  const start = which === "this" ? current : addUnits(current, -months, "month");
  return { kind: "span", span: spanOf(start, addUnits(start, months, "month"), "month") };
}

/** "tercer bimestre de 2026", "último bimestre": two months. */
export class BimesterParser extends MonthsTogetherParser {
  constructor() {
    super("bimester", 2);
  }
}

/** "1º quadrimestre": four months. Spanish speakers call a quarter so, too, and are asked. */
export class QuadrimesterParser extends MonthsTogetherParser {
  constructor() {
    super("quadrimester", 4);
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const reading = super.read(match, clock);
    if (reading === null || !clock.locale.startsWith("es")) return reading;
    const quarter = monthsTogether(3, match.groups ?? {}, clock);
    return { kind: "impossible", reason: "several-ranges", parts: [reading, quarter] };
  }
}
