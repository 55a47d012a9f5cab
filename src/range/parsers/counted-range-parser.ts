import type { Clock } from "../calculation/clock.ts";
import type { Fields } from "../calculation/fields.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, YEAR } from "./words.ts";

/** "8〜10月", "2023年10〜12月", "3、4月", "七八月": the months' sign stands once, behind the last of them. */
export class CountedMonthsParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<year>${YEAR}|\\d\\d) nen )?(?:from )?(?<first>\\d{1,2})(?: ?(?:-|to|until) ?|(?<list>(?: ?and ?\\d{1,2})*)(?<and> ?and ?)|(?<run> (?=\\d )))(?<last>\\d{1,2}) gatsu(?! \\d)`,
      "gatsu",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { and, list = "", run } = groups;
    const year = groups.year === undefined ? undefined : fullYear(groups.year, yearOf(clock.now.wall));
    const [first, last] = [Number(groups.first), Number(groups.last)];
    if (first < 1 || first > 12 || last < 1 || last > 12) return null;
    if (run !== undefined && last !== first + 1) return null;
    const months = [first, ...(list.match(/\d+/g) ?? []).map(Number), last];
    if (list !== "" && months.some((number, index) => number !== first + index))
      return { kind: "impossible", reason: "several-ranges" };
    const month = (number: number): Reading => ({
      kind: "fields",
      fields: { month: number, ...(year !== undefined && { year }) },
    });
    return {
      kind: "pair",
      from: month(first),
      to: month(last),
      ...(and !== undefined && list === "" && { adjoining: true }),
    };
  }
}

const TO = "(?: untilwards)? ?(?:-|to|until|fromwards(?: (?:-|to))?) ?";

/** "第40〜42週", "第40周至42周", "第一、二季度", "三四季度", "od 40 do 42 tygodnia": what is numbered stands once, or its number's sign does. */
export class NumberedPartsParser extends RangeParser {
  constructor() {
    super(
      ["week", "quarter"]
        .map(
          (unit) =>
            `(?:(?<year>${YEAR}) (?:nen )?)?(?:(?:from )?number (?<first>\\d{1,2})(?: ${unit})?(?:${TO}| ?(?<and>and) ?)(?:number )?(?<last>\\d{1,2}) (?<unit>${unit})` +
            `|(?:from )?(?<first>\\d{1,2})(?:${TO}| ?(?<and>and) ?)number (?<last>\\d{1,2}) (?<unit>${unit})` +
            `|(?<run>\\d) number (?<last>\\d) (?<unit>${unit})` +
            `|from (?<first>[6-9]|[1-5]\\d) (?:to|until) (?<last>\\d{1,2}) (?<unit>${unit}))`,
        )
        .join("|"),
      "number|from",
      "week|quarter",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { and, unit, year, run } = groups;
    const [first, last] = [Number(groups.first ?? run), Number(groups.last)];
    // "三四季度"
    if (run !== undefined && last !== first + 1) return null;
    const most = unit === "week" ? 53 : 4;
    if (first < 1 || last < 1 || first > most || last > most)
      return { kind: "impossible", reason: "impossible-date" };
    if (first >= last && and === undefined) return { kind: "impossible", reason: "start-after-end" };
    const side = (number: number): Reading => {
      const part: Fields = unit === "week" ? { week: number } : { quarter: number };
      return { kind: "fields", fields: year === undefined ? part : { ...part, year: Number(year) } };
    };
    return {
      kind: "pair",
      from: side(first),
      to: side(last),
      ...(and !== undefined && { adjoining: true }),
    };
  }
}
