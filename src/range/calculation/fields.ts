import { easterSunday } from "./easter.ts";
import { type Span, spanOf } from "./span.ts";
import {
  DAY,
  HOUR,
  isoWeek,
  isRealDay,
  MINUTE,
  partsOf,
  SECOND,
  startOfDay,
  type Wall,
  WEEK,
  wall,
  weekdayOf,
  yearOf,
} from "./wall.ts";

/**
 * What a text says for certain about a calendar period or a time of day: chrono-node's certain components and the
 * periods that chrono lacks. What is absent was not said.
 */
export interface Fields {
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  /** ISO 8601 week number. */
  readonly week?: number;
  readonly day?: number;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday?: number;
  readonly weekend?: true;
  /** A day that moves with Easter Sunday: days after it, negative before it. */
  readonly easter?: number;
  readonly time?: TimeOfDay;
  /** A date in numbers: the order of day and month that it shows, or "open" where either would be a date. */
  readonly order?: NumericOrder;
}

export type NumericOrder = "day-first" | "month-first" | "open";

export interface TimeOfDay {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** False while `hour` is on a twelve-hour face and no am or pm was said: "2" in "2 to 3:30 pm". */
  readonly certain: boolean;
  /** Was am or pm said? */
  readonly half?: true;
  /** Length of a part of the day in hours: "morning". */
  readonly hours?: number;
}

export const isTimeOnly = (fields: Fields): boolean => fields.time !== undefined && !hasDate(fields);

const hasDate = ({ time: _, ...date }: Fields): boolean =>
  Object.values(date).some((field) => field !== undefined);

/** The one period that fields with a year mean, also when it lies ahead. */
export function anchored(fields: Fields): Span | undefined {
  if (fields.year === undefined) return undefined;
  const date = inYear(fields, fields.year);
  return date !== undefined && fields.time !== undefined ? timeOn(date.start.wall, fields.time) : date;
}

/** The latest occurrences of what the fields say that begin at or before `upTo`, latest first. */
export function* occurrences(fields: Fields, upTo: Wall): Generator<Span> {
  const { time } = fields;
  if (time === undefined) {
    yield* dates(fields, upTo);
    return;
  }
  for (const date of dates(fields, upTo)) {
    const span = timeOn(date.start.wall, time);
    if (span.start.wall <= upTo) yield span;
  }
}

/** The time of day on the day that begins at `day`. */
export function timeOn(day: Wall, time: TimeOfDay): Span {
  const { hour, minute = 0, second = 0, hours } = time;
  const start = day + hour * HOUR + minute * MINUTE + second * SECOND;
  const grain = time.second !== undefined ? "second" : time.minute !== undefined ? "minute" : "hour";
  const length = hours !== undefined ? hours * HOUR : { second: SECOND, minute: MINUTE, hour: HOUR }[grain];
  return spanOf(start, start + length, grain);
}

function* dates(fields: Fields, upTo: Wall): Generator<Span> {
  for (const span of periods(fields, upTo)) if (span.start.wall <= upTo) yield span;
}

/** Enough years to meet 29 February twice across a century, and a given weekday on a given date. */
const YEARS_BACK = 13;

function* periods(fields: Fields, upTo: Wall): Generator<Span> {
  const { year, month, day, weekday } = fields;
  if (year !== undefined) {
    const span = inYear(fields, year);
    if (span !== undefined) yield span;
    return;
  }
  if (isYearly(fields)) {
    const latest = yearOf(upTo) + 1;
    for (let candidate = latest; candidate > latest - YEARS_BACK; candidate--) {
      const span = inYear(fields, candidate);
      if (span !== undefined) yield span;
    }
    return;
  }
  if (day !== undefined && month === undefined) {
    yield* daysOfMonth(day, weekday, upTo);
    return;
  }
  yield* days(fields, upTo);
}

/** Does this come once a year? */
export const isYearly = ({ half, quarter, month, week, easter }: Fields): boolean =>
  [half, quarter, month, week, easter].some((field) => field !== undefined);

function* daysOfMonth(day: number, weekday: number | undefined, upTo: Wall): Generator<Span> {
  const { year, month } = partsOf(upTo);
  for (let back = 0; back < 12 * YEARS_BACK; back++) {
    const first = partsOf(wall(year, month - back));
    if (!isRealDay(first.year, first.month, day)) continue;
    const start = wall(first.year, first.month, day);
    if (weekday === undefined || weekdayOf(start) === weekday) yield spanOf(start, start + DAY, "day");
  }
}

function* days({ weekday, weekend }: Fields, upTo: Wall): Generator<Span> {
  const today = startOfDay(upTo);
  const step = weekday === undefined && weekend === undefined ? DAY : WEEK;
  const wanted = weekend ? 6 : (weekday ?? weekdayOf(today));
  const length = weekend ? 2 * DAY : DAY;
  let start = today - ((weekdayOf(today) - wanted + 7) % 7) * DAY;
  for (let count = 0; count < 60; count++, start -= step) yield spanOf(start, start + length, "day");
}

/** The period within a known year; undefined when that year has none such (week 53, 29 February). */
function inYear(fields: Fields, year: number): Span | undefined {
  const { half, quarter, month, week, day, weekday, easter } = fields;
  if (easter !== undefined) {
    const start = easterSunday(year) + easter * DAY;
    return spanOf(start, start + DAY, "day");
  }
  if (week !== undefined) {
    const monday = isoWeek(year, week);
    if (monday === undefined) return undefined;
    if (weekday === undefined) return spanOf(monday, monday + WEEK, "week");
    const start = monday + ((weekday + 6) % 7) * DAY;
    return spanOf(start, start + DAY, "day");
  }
  if (month !== undefined && day !== undefined) {
    if (!isRealDay(year, month, day)) return undefined;
    return spanOf(wall(year, month, day), wall(year, month, day + 1), "day");
  }
  if (day !== undefined || (weekday !== undefined && month === undefined)) return undefined;
  if (month !== undefined) return spanOf(wall(year, month), wall(year, month + 1), "month");
  if (quarter !== undefined)
    return spanOf(wall(year, quarter * 3 - 2), wall(year, quarter * 3 + 1), "quarter");
  if (half !== undefined) return spanOf(wall(year, half * 6 - 5), wall(year, half * 6 + 1), "half");
  return spanOf(wall(year), wall(year + 1), "year");
}
