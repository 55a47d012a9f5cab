import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { LONG_NUMBER } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, YEAR } from "./words.ts";

/** "2024", "year 2024", "year of 2024", "this year 2024", "2023/24". */
export class YearParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?:(?:this )?year (?:of |in )?)?(?<year>${YEAR})(?:[-/](?<next>\\d\\d)(?![-/.]?\\d)| year)?|cy ?'?(?<year>${YEAR}|\\d\\d)`,
      `${LONG_NUMBER}|cy`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const year = fullYear(groups.year ?? "", yearOf(clock.now.wall));
    const fields: Reading = { kind: "fields", fields: { year } };
    if (groups.next === undefined) return fields;
    // "2023/24", but not "2023-12", which is a month.
    const next = year - (year % 100) + Number(groups.next);
    return Number(groups.next) > 12 && next > year
      ? { kind: "pair", from: fields, to: { kind: "fields", fields: { year: next } } }
      : null;
  }
}
