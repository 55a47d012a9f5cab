import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { YEAR } from "./words.ts";

/** "2024", "year 2024", "year of 2024". */
export class YearParser extends RangeParser {
  constructor() {
    super(`(?:full )?(?:year (?:of |in )?)?(?<year>${YEAR})(?: year)?`);
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    return { kind: "fields", fields: { year: Number(groups.year) } };
  }
}
