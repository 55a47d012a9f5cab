import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { dayOf } from "./month-name-date-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear } from "./words.ts";

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = {
  reiwa: 2018,
  heisei: 1988,
  showa: 1925,
  taisho: 1911,
  minguo: 1911,
};
const ERA = "(?<era>reiwa|heisei|showa|taisho|minguo) (?<eraYear>\\d{1,3})";
/** In short, "26年10月"; three digits are a year of the Republic of China, "115年10月". Alone they may be a length. */
const SHORT_YEAR =
  "(?<!(?:last|past|previous|next|number|\\d) )(?<short>\\d\\d|1[0-4]\\d)(?= nen (?:\\d{1,2} (?:gatsu|ji)|q ?\\d|number \\d quarter|[12]th half))";

/** Dates whose parts carry their unit, as in Japanese: "2024年3月15日", "令和6年3月", "R6.3.15", "3月", "15日". */
export class CountedDateParser extends RangeParser {
  constructor() {
    super(
      `(?:this year )?(?:(?<year>\\d{4})|${ERA}|${SHORT_YEAR}) nen` +
        "(?: (?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?)?" +
        `|${ERA}(?<sign>[-./])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?(?!\\k<sign>?\\d)` +
        "|(?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?|(?<day>\\d{1,2}) nichi",
      "nen|gatsu|nichi|reiwa|heisei|showa|taisho|minguo",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { month, day } = groups;
    const year = yearSaid(groups, clock);
    if (year === null) return { kind: "impossible", reason: "impossible-date" };
    const ofYear = year === undefined ? {} : { year };
    if (month === undefined) {
      return { kind: "fields", fields: day === undefined ? ofYear : { day: Number(day) } };
    }
    if (Number(month) < 1 || Number(month) > 12) return { kind: "impossible", reason: "impossible-date" };
    if (day !== undefined) return dayOf(Number(day), Number(month), ofYear.year);
    return { kind: "fields", fields: { ...ofYear, month: Number(month) } };
  }
}

/** Null: no era begins with a year 0. */
function yearSaid(
  { year, era, eraYear, short }: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): number | null | undefined {
  if (era !== undefined) return Number(eraYear) === 0 ? null : (ERAS[era] ?? 0) + Number(eraYear);
  if (short === undefined) return year === undefined ? undefined : Number(year);
  return short.length === 3 ? (ERAS.minguo ?? 0) + Number(short) : fullYear(short, yearOf(clock.now.wall));
}
