import type { Clock } from "../calculation/clock.ts";
import { grainOf } from "../calculation/periods.ts";
import { spanOf } from "../calculation/span.ts";
import { addUnits, DAY, isoWeek, type Wall, WEEK, wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf, UNIT, unitOf } from "./words.ts";

/** "this day last year", "same quarter last year", "today a year ago": the current unit, moved back. */
export class SameTimeParser extends RangeParser {
  constructor() {
    super(
      `(?:(?:this|same) (?<unit>day|week|month|quarter|half)|(?:this )?(?<today>today)) (?:of |in )?` +
        `(?:(?:last|previous) (?<back>${UNIT})|(?<count>${COUNT}) (?<back2>${UNIT}) ago|vor (?<count>${COUNT}) (?<back2>${UNIT})|(?<twice>${UNIT}) before last)|last (?<back>week|month|year) today`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? "day");
    const back = unitOf(groups.back ?? groups.back2 ?? groups.twice ?? "");
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
