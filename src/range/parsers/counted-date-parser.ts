import type { Reading } from "../reading.ts";
import { dayOf } from "./month-name-date-parser.ts";
import { RangeParser } from "./range-parser.ts";

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { reiwa: 2018, heisei: 1988, showa: 1925, taisho: 1911 };

/** Dates whose parts carry their unit, as in Japanese: "2024年3月15日", "令和6年3月", "3月", "15日". */
export class CountedDateParser extends RangeParser {
  constructor() {
    super(
      "(?:this year )?(?:(?<year>\\d{4})|(?<era>reiwa|heisei|showa|taisho) (?<eraYear>\\d{1,2})) nen(?: (?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?)?" +
        "|(?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?|(?<day>\\d{1,2}) nichi",
      "nen|gatsu|nichi",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { month, day, era, eraYear } = groups;
    const year = era === undefined ? groups.year : (ERAS[era] ?? 0) + Number(eraYear);
    const ofYear = year === undefined ? {} : { year: Number(year) };
    if (month === undefined) {
      return { kind: "fields", fields: day === undefined ? ofYear : { day: Number(day) } };
    }
    if (Number(month) < 1 || Number(month) > 12) return { kind: "impossible", reason: "impossible-date" };
    if (day !== undefined) return dayOf(Number(day), Number(month), ofYear.year);
    return { kind: "fields", fields: { ...ofYear, month: Number(month) } };
  }
}
