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
export const ERA = "(?<era>reiwa|heisei|showa|taisho|minguo) (?<eraYear>\\d{1,3})";
/** In short, "26年10月"; three digits are a year of the Republic of China, "115年10月". Alone they may be a length. */
const SHORT_YEAR =
  "(?<!(?:last|past|previous|next|number|\\d) )(?<short>\\d\\d|1[0-4]\\d)(?= nen (?:\\d{1,2} (?:gatsu|ji)|q ?\\d|\\d ?q|number \\d quarter|[12]th half|full year))";
/** "24年到25年", "24-25年" */
const SHORT_YEARS =
  "(?<!(?:last|past|previous|next|number|\\d) )(?<from>[12]\\d)(?: nen)? ?(?:to|-|fromwards) ?(?<until>[12]\\d) nen(?! (?:\\d|ago|later|full))";

/** Dates whose parts carry their unit, as in Japanese: "2024年3月15日", "令和6年3月", "R6.3.15", "3月", "15日". */
export class CountedDateParser extends RangeParser {
  constructor() {
    super(
      `(?:this year )?(?:(?<year>\\d{4})|${ERA}|${SHORT_YEAR}) nen(?: full year)?` +
        "(?: (?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?)?" +
        `|${SHORT_YEARS}|minguo (?<roc>1[0-4]\\d) year|(?<=^|_ )(?<either>1[3-9]|2\\d) nen(?=$| _)` +
        `|${ERA}(?<sign>[-./])(?<month>\\d{1,2})(?:\\k<sign>(?<day>\\d{1,2}))?(?!\\k<sign>?\\d)` +
        "|(?<month>\\d{1,2}) gatsu(?: (?<day>\\d{1,2}) nichi)?|(?<day>\\d{1,2}) nichi",
      "nen|gatsu|nichi|reiwa|heisei|showa|taisho|minguo",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { month, day, either, roc, from, until } = groups;
    if (from !== undefined && until !== undefined)
      return from < until ? yearsBetween(from, until, clock) : null;
    if (either !== undefined) return yearOrLength(Number(either), clock);
    if (roc !== undefined) return { kind: "fields", fields: { year: (ERAS.minguo ?? 0) + Number(roc) } };
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

function yearsBetween(from: string, until: string, clock: Clock): Reading {
  const side = (year: string): Reading => ({
    kind: "fields",
    fields: { year: fullYear(year, yearOf(clock.now.wall)) },
  });
  return { kind: "pair", from: side(from), to: side(until) };
}

/** "25年" alone: the year 2025, or so many years back? */
function yearOrLength(number: number, clock: Clock): Reading {
  const length: Reading = { kind: "duration", amount: number, unit: "year" };
  const year = fullYear(String(number), yearOf(clock.now.wall));
  if (year > yearOf(clock.now.wall)) return length;
  return {
    kind: "impossible",
    reason: "several-ranges",
    parts: [{ kind: "fields", fields: { year } }, length],
  };
}

function yearSaid(
  groups: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): number | null | undefined {
  const { year, era, short } = groups;
  if (era !== undefined) return eraYear(groups);
  if (short === undefined) return year === undefined ? undefined : Number(year);
  return short.length === 3 ? (ERAS.minguo ?? 0) + Number(short) : fullYear(short, yearOf(clock.now.wall));
}

/** The calendar year of an era's; null: no era begins with a year 0. */
export const eraYear = ({
  era = "",
  eraYear: year,
}: Readonly<Record<string, string | undefined>>): number | null =>
  Number(year) === 0 ? null : (ERAS[era] ?? 0) + Number(year);
