import type { Clock } from "../calculation/clock.ts";
import { grainOf } from "../calculation/periods.ts";
import { spanOf } from "../calculation/span.ts";
import { addUnits, DAY, isoWeek, type Unit, type Wall, WEEK, wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf, UNIT, unitOf } from "./words.ts";

const PART = "day|week|month|quarter|half";
const AGO = `(?<count>${COUNT}) (?<back2>${UNIT}) ago|(?:vor|ago) (?<count>${COUNT}) (?<back2>${UNIT})`;

const SIZES: readonly Unit[] = ["day", "week", "month", "quarter", "half", "year", "decade"];

/** "this day last year", "same quarter last year", "today a year ago": the current unit, moved back. */
export class SameTimeParser extends RangeParser {
  constructor() {
    super(
      [
        `(?:(?:this|same|this same) (?<unit>${PART})|(?:this )?(?<today>today)) (?:(?:of|in|for) )?` +
          `(?:(?:last|previous) (?<back>${UNIT})|(?<back>${UNIT}) (?:last|previous)|${AGO}|(?<twice>${UNIT}) before last)`,
        // Chinese and Japanese name the year first: "去年这个月".
        `(?:last|previous) (?<back>month|quarter|year) (?:of )?(?:this|same|this same) (?<unit>${PART})`,
        `last (?<back>week|month|year) today`,
        `(?:${AGO}) today`,
      ].join("|"),
      "this|same|today",
      "last|previous|ago|vor",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? "day");
    const back = unitOf(groups.back ?? groups.back2 ?? groups.twice ?? "");
    // "this month, last month" are two of them.
    if (unit !== "day" && SIZES.indexOf(unit) >= SIZES.indexOf(back.unit)) return null;
    const amount = groups.twice === undefined ? countOf(groups.count) : 2;
    const start =
      unit === "week" && (back.unit === "year" || back.unit === "decade")
        ? sameWeek(clock, amount * back.times * (back.unit === "year" ? 1 : 10))
        : clock.startOf(unit, addUnits(clock.startOf(unit), -amount * back.times, back.unit));
    return { kind: "span", span: spanOf(start, addUnits(start, times, unit), grainOf(unit)) };
  }
}

/** The week of this one's number, so many years ago; the last one of that year where it has no 53rd. */
function sameWeek(clock: Clock, years: number): Wall {
  const thursday = clock.startOf("week") + ((4 - clock.weekStart + 7) % 7) * DAY;
  const year = yearOf(thursday);
  const number = Math.floor((thursday - wall(year)) / WEEK) + 1;
  const monday = isoWeek(year - years, number) ?? isoWeek(year - years, number - 1);
  return clock.startOf("week", monday);
}
