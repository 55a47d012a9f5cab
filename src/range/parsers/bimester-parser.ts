import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { addUnits, partsOf, wall } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { JOINT, YEAR } from "./words.ts";

/** "tercer bimestre de 2026", "último bimestre": two months, counted from January. */
export class BimesterParser extends RangeParser {
  constructor() {
    super(
      `(?<n>[1-6])th bimester(?:${JOINT}(?:year )?(?<year>${YEAR}))?|(?:(?<which>this|last|previous) bimester|bimester (?<which>this|last|previous))`,
      "bimester",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    if (groups.n !== undefined) {
      const last = Number(groups.n) * 2;
      const year = groups.year === undefined ? {} : { year: Number(groups.year) };
      const side = (month: number): Reading => ({ kind: "fields", fields: { month, ...year } });
      return { kind: "pair", from: side(last - 1), to: side(last) };
    }
    const { year, month } = partsOf(clock.now.wall);
    const current = wall(year, month - ((month - 1) % 2));
    const start = groups.which === "this" ? current : addUnits(current, -2, "month");
    return { kind: "span", span: spanOf(start, addUnits(start, 2, "month"), "month") };
  }
}
