import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { YEAR } from "./words.ts";

/** "8〜10月", "2023年10〜12月", "3、4月": the months' sign stands once, behind the last of them. */
export class CountedMonthsParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<year>${YEAR}) nen )?(?:from )?(?<first>\\d{1,2}) ?(?:-|to|until|(?<and>and)) ?(?<last>\\d{1,2}) gatsu(?! \\d)`,
      "gatsu",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { year, and } = groups;
    const [first, last] = [Number(groups.first), Number(groups.last)];
    if (first < 1 || first > 12 || last < 1 || last > 12) return null;
    const month = (number: number): Reading => ({
      kind: "fields",
      fields: { month: number, ...(year !== undefined && { year: Number(year) }) },
    });
    return {
      kind: "pair",
      from: month(first),
      to: month(last),
      ...(and !== undefined && { adjoining: true }),
    };
  }
}
