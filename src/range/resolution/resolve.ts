import type { Clock } from "../calculation/clock.ts";
import { anchored, type Fields, occurrences, timeOn } from "../calculation/fields.ts";
import { before, grainOf, nthWeek } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, elapsedOf, monthsOf } from "../calculation/wall.ts";
import type { Problem, Reading } from "../reading.ts";
import { isProblem, latest, problem } from "./latest.ts";
import { resolvePair } from "./pair.ts";

/** Pins a reading to the calendar: the latest past occurrence wherever the text leaves a choice. */
export function resolve(reading: Reading, clock: Clock): Span | Problem {
  switch (reading.kind) {
    case "span":
      return reading.span;
    case "fields":
      return latest(reading.fields, clock);
    case "within":
      return within(reading.inner, reading.outer, clock);
    case "applied": {
      const operand = resolve(reading.operand, clock);
      return isProblem(operand)
        ? operand
        : (reading.operator.apply(operand, clock) ?? problem("not-understood"));
    }
    case "rest":
      return restOf(reading, clock);
    case "pair":
      return resolvePair(reading, clock, resolve);
    case "duration":
      return {
        start: before(clock, reading.amount, reading.unit),
        end: clock.now,
        grain: grainOf(reading.unit),
      };
    case "number":
      return reading.ordinal ? latest({ day: reading.value }, clock) : problem("not-understood");
    case "impossible":
      return problem(reading.reason);
    default:
      return problem("not-understood");
  }
}

/** The period that an outer reading frames: for "two weeks ago" the whole week, for "a year ago" the whole year. */
function frameOf(outer: Reading, clock: Clock): Span | Problem {
  const span = resolve(outer, clock);
  if (
    isProblem(span) ||
    outer.kind !== "span" ||
    outer.ago === undefined ||
    elapsedOf(outer.ago) !== undefined
  )
    return span;
  const start = clock.startOf(outer.ago, span.start.wall);
  return spanOf(start, addUnits(start, 1, outer.ago), grainOf(outer.ago));
}

/** The occurrence of `inner` inside `outer`; refused when there is none or, for a weekday in a month, several. */
function within(inner: Fields, outer: Reading, clock: Clock): Span | Problem {
  const frame = frameOf(outer, clock);
  if (isProblem(frame)) return frame;
  if (inner.time !== undefined && Object.keys(inner).length === 1) {
    if (frame.end.wall - frame.start.wall > DAY) return problem("not-understood");
    return timeOn(clock.startOf("day", frame.start.wall), inner.time);
  }
  if (inner.week !== undefined && monthsOf(frame.grain) !== undefined && frame.grain !== "year") {
    return nthWeek(frame, inner.week) ?? problem("impossible-date");
  }
  // ISO week 1 may begin in the year before its own.
  if (inner.week !== undefined)
    return (
      anchored({ ...inner, year: new Date(frame.start.wall).getUTCFullYear() }) ?? problem("impossible-date")
    );
  const found: Span[] = [];
  for (const span of occurrences(inner, frame.end.wall - 1)) {
    if (span.start.wall < frame.start.wall || found.length > 1) break;
    found.push(span);
  }
  const [last, other] = found;
  if (last === undefined) return problem("impossible-date");
  return other === undefined ? last : problem("not-understood");
}

/** From a part of a period to the end of that, or to now while it lasts. */
function restOf({ part, whole }: Reading & { kind: "rest" }, clock: Clock): Span | Problem {
  const [from, frame] = [within(part, whole, clock), frameOf(whole, clock)];
  if (isProblem(from)) return from;
  if (isProblem(frame)) return frame;
  const end = frame.end.wall > clock.now.wall ? clock.now : frame.end;
  return from.start.wall < end.wall ? { start: from.start, end, grain: from.grain } : problem("future");
}
