import type { Grain } from "../types.ts";
import type { Clock } from "./clock.ts";
import { type Moment, type Span, spanOf } from "./span.ts";
import {
  addUnits,
  DAY,
  elapsedOf,
  isoWeek,
  startOfDay,
  startOfWeek,
  type Unit,
  WEEK,
  yearOf,
} from "./wall.ts";

/** A unit as people count it: a fortnight is two weeks. */
export interface CountedUnit {
  readonly unit: Unit;
  readonly times: number;
}

export const grainOf = (unit: Unit): Grain => (unit === "decade" || unit === "century" ? "year" : unit);

/** `count` whole calendar units, the first of them `offset` units from the one that holds now. */
export function calendarUnits(clock: Clock, { unit, times }: CountedUnit, offset: number, count = 1): Span {
  const start = addUnits(clock.startOf(unit), offset * times, unit);
  return spanOf(start, addUnits(start, count * times, unit), grainOf(unit));
}

/** [now − count units, now): calendar arithmetic for days and above, elapsed time for hours and below. */
export function rollingWindow(clock: Clock, { unit, times }: CountedUnit, count: number): Span {
  return { start: before(clock, count * times, unit), end: clock.now, grain: grainOf(unit) };
}

/** The moment `amount` units before now. */
export function before(clock: Clock, amount: number, unit: Unit): Moment {
  return shift(clock.now, -amount, unit, clock);
}

/** A moment moved on the clock by days and above, in elapsed time by hours and below. */
export function shift(at: Moment, amount: number, unit: Unit, clock: Clock): Moment {
  if (elapsedOf(unit) === undefined) return { wall: addUnits(at.wall, amount, unit) };
  const instant = addUnits(clock.instantOf(at), amount, unit);
  return { instant, wall: clock.wallAt(instant) };
}

/** The day that many units before today; for hours and below, one unit of elapsed time from that moment on. */
export function ago(clock: Clock, amount: number, unit: Unit): Span {
  const start = before(clock, amount, unit);
  if (elapsedOf(unit) !== undefined)
    return { start, end: before(clock, amount - 1, unit), grain: grainOf(unit) };
  const day = startOfDay(start.wall);
  return spanOf(day, day + DAY, "day");
}

/**
 * The nth week of a month or year, or its last (-1). Weeks are counted as ISO 8601 does: a week belongs to the month or year that holds
 * its Thursday.
 */
export function nthWeek({ start, end, grain }: Span, nth: number): Span | undefined {
  const thursday = 3 * DAY;
  const first = grain === "year" ? isoWeek(yearOf(start.wall), 1) : startOfWeek(start.wall + thursday, 1);
  if (first === undefined) return undefined;
  const monday = nth > 0 ? first + (nth - 1) * WEEK : startOfWeek(end.wall - DAY - thursday, 1);
  return monday + thursday < end.wall ? spanOf(monday, monday + WEEK, "week") : undefined;
}
