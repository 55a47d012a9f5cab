import type { Clock } from "../calculation/clock.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import {
  addUnits,
  DAY,
  isoWeek,
  monthsOf,
  startOfDay,
  startOfWeek,
  WEEK,
  weekdayOf,
  yearOf,
} from "../calculation/wall.ts";
import type { Operator, Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { grainOf } from "./RelativePeriodParser.ts";
import { UNIT, unitOf, WEEKDAY, weekdayNumber } from "./words.ts";

const operator = (apply: Operator["apply"], side: Operator["side"] = "right"): Reading => ({
  kind: "operator",
  operator: { side, binds: "tight", apply },
});

/** "first friday of", "last 10 days of", "second half of", "3rd week in". */
export class NthPartParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<nth>\\d{1,3})th|(?<last>last|final))(?: (?<count>\\d{1,3}))? (?<part>${UNIT}|${WEEKDAY}|weekend)(?: (?:of|in|for|from))`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const count = Number(groups.count ?? 1);
    const nth = groups.last === undefined ? Number(groups.nth) : -1;
    const part = groups.part ?? "";
    if (nth === 0 || count === 0) return null;
    if (part === "weekend" || weekdayNumber(part) >= 0) {
      const weekday = part === "weekend" ? 6 : weekdayNumber(part);
      return operator((span) => nthWeekday(span, weekday, nth, part === "weekend" ? 2 : 1));
    }
    return operator((span) => nthUnit(span, part, nth, count));
  }
}

function nthWeekday({ start, end }: Span, weekday: number, nth: number, days: number): Span | undefined {
  const first = start.wall + ((weekday - weekdayOf(start.wall) + 7) % 7) * DAY;
  const last = end.wall - (((weekdayOf(end.wall) - weekday + 6) % 7) + 1) * DAY;
  const day = nth > 0 ? first + (nth - 1) * WEEK : last;
  return day >= start.wall && day < end.wall ? spanOf(day, day + days * DAY, "day") : undefined;
}

function nthUnit({ start, end, grain }: Span, word: string, nth: number, count: number): Span | undefined {
  if (word === "half" && grain !== "year") return halfOf(start.wall, end.wall, nth);
  const { unit, times } = unitOf(word);
  const size = count * times;
  // Weeks counted through a year are ISO weeks; those of a month begin on its Mondays.
  if (unit === "week" && grain === "year" && nth > 0 && count === 1)
    return isoWeekOf(yearOf(start.wall), nth);
  let from: number;
  if (nth > 0) {
    // The first week of a month is the first that begins in it.
    const first = unit === "week" && count === 1 ? startOfWeek(start.wall - 1, 1) + WEEK : start.wall;
    from = addUnits(first, (nth - 1) * size, unit);
  } else if (unit === "week" && count === 1) {
    from = startOfWeek(end.wall - 1, 1);
  } else {
    from = addUnits(end.wall, -size, unit);
  }
  if (from < start.wall || from >= end.wall) return undefined;
  return spanOf(from, addUnits(from, size, unit), grainOf(unit));
}

function isoWeekOf(year: number, week: number): Span | undefined {
  const monday = isoWeek(year, week);
  return monday === undefined ? undefined : spanOf(monday, monday + WEEK, "week");
}

function halfOf(start: number, end: number, nth: number): Span | undefined {
  const middle = startOfDay(start + Math.floor((end - start) / DAY / 2) * DAY);
  if (nth === 1) return spanOf(start, middle, "day");
  return nth === 2 || nth === -1 ? spanOf(middle, end, "day") : undefined;
}

/** "start of", "end of", "early", "mid-", "late": an edge or a third of a period. */
export class EdgeParser extends RangeParser {
  constructor() {
    super(
      "(?<edge>start|end)(?: (?:of|in))?|(?<third>early|middle|late) ?-? ?(?:(?:of|in|part of)(?![a-z]))?",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { edge, third } = groups;
    if (edge === "start")
      return operator(({ start }) => spanOf(start.wall, start.wall + DAY, "day"), "either");
    if (edge === "end") return operator(({ end }) => spanOf(end.wall - DAY, end.wall, "day"), "either");
    return operator((span) => thirdOf(span, third ?? ""), "either");
  }
}

function thirdOf({ start, end, grain }: Span, which: string): Span | undefined {
  // A month has its thirds at the 10th and 20th, as people count them; a year has them every four months.
  const months = monthsOf(grain) ?? 0;
  if (months === 0) return undefined;
  const cut = (third: number) =>
    months === 1 ? start.wall + third * 10 * DAY : addUnits(start.wall, (third * months) / 3, "month");
  const [first, second] = [cut(1), cut(2)];
  if (which === "early") return spanOf(start.wall, first, "day");
  return which === "late" ? spanOf(second, end.wall, "day") : spanOf(first, second, "day");
}

/** "week of", "week starting", "week ending", "month of", "30 days ending": a length measured at a date. */
export class LengthAtParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?<unit>${UNIT}) of|(?<fromUnit>${UNIT}) start(?: (?:on|in|at))?|(?:(?<count>\\d{1,5}|a) )?(?<endUnit>${UNIT}) (?:end|until|to|through)(?: (?:on|in|at|to|of))?|full(?: of)?|(?<weekend>weekend) of`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { unit, fromUnit, endUnit, count, weekend } = groups;
    if (weekend !== undefined) return operator(weekendAround);
    if (unit !== undefined) return operator((span, clock) => unitAround(span, unit, clock));
    if (fromUnit !== undefined)
      return operator(({ start }) =>
        spanOf(start.wall, step(start.wall, 1, fromUnit), grainOf(unitOf(fromUnit).unit)),
      );
    if (endUnit === undefined) return operator((span) => span);
    const amount = count === undefined || count === "a" ? 1 : Number(count);
    return operator(({ end }) =>
      spanOf(step(end.wall, -amount, endUnit), end.wall, grainOf(unitOf(endUnit).unit)),
    );
  }
}

function step(at: number, amount: number, word: string): number {
  const { unit, times } = unitOf(word);
  return addUnits(at, amount * times, unit);
}

/** The weekend that holds a day, or the one at the end of its week. */
function weekendAround({ start }: Span): Span {
  const saturday = startOfWeek(start.wall, 1) + 5 * DAY;
  return spanOf(saturday, saturday + 2 * DAY, "day");
}

function unitAround(span: Span, word: string, clock: Clock): Span | undefined {
  const { unit, times } = unitOf(word);
  if (grainOf(unit) === span.grain) return span;
  const start = clock.startOf(unit, span.start.wall);
  const end = addUnits(start, times, unit);
  return span.end.wall <= end ? spanOf(start, end, grainOf(unit)) : undefined;
}
