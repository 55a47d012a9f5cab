import type { Clock } from "../calculation/clock.ts";
import { type Fields, isTimeOnly, isYearly, occurrences } from "../calculation/fields.ts";
import type { Moment, Span } from "../calculation/span.ts";
import { addUnits, DAY, HOUR, yearOf } from "../calculation/wall.ts";
import type { Problem, Reading } from "../reading.ts";
import { isProblem, latest, problem } from "./latest.ts";
import { Size, sizeOf } from "./size.ts";

/** Pins a side that stands for itself to the calendar. */
export type Resolve = (reading: Reading, clock: Clock) => Span | Problem;

/** A clock time ends a range at that very time; a part of the day, "this morning", with its own end. */
export const endsLiterally = ({ grain, start, end }: Span): boolean =>
  (grain === "hour" && end.wall - start.wall <= HOUR) || grain === "minute" || grain === "second";

export type Sides = { readonly from: Span; readonly to: Span } | Problem;

/** Both sides in their places: what comes again is chosen so that the range has begun, and ends after it began. */
export function anchorBoth(from: Reading, to: Reading, clock: Clock, resolve: Resolve): Sides {
  const start = floating(from);
  const end = floating(to);
  if (start !== undefined && end !== undefined) return bothFloating(start, end, clock);
  if (end !== undefined) {
    const first = resolve(from, clock);
    if (isProblem(first)) return first;
    const last = lastFrom(first, end, from, clock);
    // "yesterday to October", said in November, is no range into the next autumn.
    const isAhead = last !== undefined && last.start.wall - clock.now.wall > HALF_A_YEAR;
    return isAhead ? problem("start-after-end") : paired(first, last);
  }
  const last = resolve(to, clock);
  if (isProblem(last)) return last;
  if (start === undefined) {
    const first = resolve(from, clock);
    return isProblem(first) ? first : { from: first, to: last };
  }
  return paired(latestBefore(start, last), last);
}

const HALF_A_YEAR = 183 * DAY;

const paired = (from: Span | undefined, to: Span | undefined): Sides =>
  from === undefined || to === undefined ? problem("impossible-date") : { from, to };

/** Fields that come again: without a year. */
const floating = (reading: Reading): Fields | undefined =>
  reading.kind === "fields" && reading.fields.year === undefined ? reading.fields : undefined;

function bothFloating(start: Fields, end: Fields, clock: Clock): Sides {
  if (isTimeOnly(start) && isTimeOnly(end)) return times(start, end, clock);
  if (start.weekday !== undefined && start.month === undefined && start.day === undefined) {
    const to = latest(end, clock);
    return isProblem(to) ? to : paired(latestBefore(start, to), to);
  }
  if (isDayOfMonth(start) && isDayOfMonth(end) && (start.day ?? 0) > (end.day ?? 0)) {
    // "26th to 25th" is a billing period: the latest whose last day has come.
    const to = latest(end, clock);
    return isProblem(to) ? to : paired(latestBefore(start, to), to);
  }
  const from = latest(start, clock);
  if (isProblem(from)) return from;
  const to = lastFrom(from, end, { kind: "fields", fields: start }, clock);
  if (to === undefined || yearOf(to.start.wall) <= yearOf(clock.now.wall)) return paired(from, to);
  // "5 Nov to 3 Feb" on 24 November: what would end next year began last year.
  const past = latest(end, clock);
  if (isProblem(past)) return paired(from, to);
  const first = latestBefore(start, past);
  // "31/10-1/10" is a slip, or nearly a year.
  const isSlip = start.month !== undefined && start.month === end.month && start.day !== undefined;
  return isSlip && first !== undefined
    ? problem("start-after-end", [
        { ...past, end: from.end },
        { ...first, end: past.end },
      ])
    : paired(first, past);
}

/**
 * "1 October to Friday": a weekday alone is the latest up to today, as it is where no beginning is said. Behind a week, or
 * another weekday, it is the first one.
 */
function lastFrom(first: Span, end: Fields, from: Reading, clock: Clock): Span | undefined {
  const isAlone = Object.keys(end).every((field) => /^(?:weekday|weekend|time)$/.test(field));
  const isInWeek =
    sizeOf(from) === Size.week || (from.kind === "fields" && from.fields.weekday !== undefined);
  const last = isAlone && !isTimeOnly(end) && !isInWeek ? latest(end, clock) : undefined;
  return last !== undefined && !isProblem(last) && last.start.wall >= first.start.wall
    ? last
    : firstAfter(end, first.start);
}

const isDayOfMonth = (fields: Fields): boolean =>
  fields.day !== undefined && Object.keys(fields).length === 1;

/** Clock times alone are the latest that are over: today's, or yesterday's; "22:00-06:00" is the latest such night. */
function times(start: Fields, end: Fields, clock: Clock): Sides {
  const to = latest(end, clock);
  return isProblem(to) ? to : paired(firstBefore(start, to.start.wall), to);
}

const firstBefore = (fields: Fields, moment: number): Span | undefined => {
  const [span] = occurrences(fields, moment - 1);
  return span;
};

function latestBefore(fields: Fields, to: Span): Span | undefined {
  for (const span of occurrences(fields, to.end.wall - 1)) {
    if (span.start.wall < to.end.wall) return span;
  }
  return undefined;
}

/** The first occurrence that ends after `start` (for a clock time: that begins after it). */
function firstAfter(fields: Fields, start: Moment): Span | undefined {
  let first: Span | undefined;
  // A weekday or time of day comes back within a week, all else within a few years.
  const ahead = isYearly(fields);
  const limit = addUnits(start.wall, ahead ? 9 : 1, ahead ? "year" : "month");
  for (const span of occurrences(fields, limit)) {
    if (endsLiterally(span) ? span.start.wall <= start.wall : span.end.wall <= start.wall) break;
    first = span;
  }
  return first;
}
