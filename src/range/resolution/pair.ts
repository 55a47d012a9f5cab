import type { Clock } from "../calculation/clock.ts";
import { isTimeOnly, type TimeOfDay, timeOn } from "../calculation/fields.ts";
import { ago, grainOf, shift } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, startOfDay, WEEK } from "../calculation/wall.ts";
import type { Problem, Reading } from "../reading.ts";
import { anchorBoth, endsLiterally, type Resolve, type Sides } from "./anchor.ts";
import { complete, sharesDay } from "./complete.ts";
import { isProblem, problem } from "./latest.ts";
import { sizeOf, sizeOfGrain } from "./size.ts";

/**
 * "X to Y". What one side leaves out the other lends ("Jan to March 2024"); what both leave out is chosen so that the
 * range has begun and ends after it began.
 */
export function resolvePair(
  pair: Reading & { kind: "pair" },
  clock: Clock,
  resolve: Resolve,
): Span | Problem {
  const { from: left } = pair;
  const right = boundTo(left, pair.to, clock, resolve);
  if (left.kind === "duration" || right.kind === "duration") return measured(left, right, clock, resolve);
  const { from, to } = complete(left, right, clock, pair.adjoining);
  const spans = onNamedDay(from, to, clock, resolve) ?? anchorBoth(from, to, clock, resolve);
  if ("problem" in spans) return spans;
  // "Monday through Sunday last week": the text itself says on which day its week begins.
  const weekdays =
    from.kind === "within" &&
    to.kind === "within" &&
    from.outer === to.outer &&
    to.inner.weekday !== undefined;
  if (weekdays && spans.to.start.wall < spans.from.start.wall) {
    return join(
      spans.from,
      spanOf(spans.to.start.wall + WEEK, spans.to.end.wall + WEEK, spans.to.grain),
      clock,
    );
  }
  if (pair.adjoining) return joinAdjoining(spans.from, spans.to);
  // "2 to 4 years ago" counts backwards.
  const counted = left.kind === "number" && right.kind === "span" && right.ago !== undefined;
  if (counted && spans.from.start.wall > spans.to.start.wall) return join(spans.to, spans.from, clock);
  return join(spans.from, spans.to, clock);
}

/** "15 October to the end of the month", "10月15日から月末まで": the unit without its period is that of the beginning. */
function boundTo(left: Reading, right: Reading, clock: Clock, resolve: Resolve): Reading {
  if (right.kind !== "applied") return right;
  const { operand } = right;
  if (operand.kind !== "span" || operand.bare === undefined || left.kind === "duration") return right;
  // "last month until the end of the week": of this one.
  const unit = sizeOfGrain(grainOf(operand.bare));
  const from = resolve(left, clock);
  if (isProblem(from) || (sizeOf(left) ?? unit) > unit) return right;
  const start = clock.startOf(operand.bare, from.start.wall);
  const span = spanOf(start, addUnits(start, 1, operand.bare), grainOf(operand.bare));
  return { ...right, operand: { kind: "span", span } };
}

/**
 * The day is named once: "yesterday 10pm to 2am", "10pm to 2am | yesterday". A time that would end the range before it
 * starts is the next day's. Undefined for all other pairs.
 */
function onNamedDay(from: Reading, to: Reading, clock: Clock, resolve: Resolve): Sides | undefined {
  const [start, end] = [timeOnly(from), timeOnly(to)];
  // "22:00-06:00" names no day at all.
  if (start !== undefined && end !== undefined) return undefined;
  const oneDay = sharesDay(from, to);
  if (!oneDay && (start === undefined) === (end === undefined)) return undefined;
  const dated = resolve(start === undefined ? from : to, clock);
  if (isProblem(dated)) return dated;
  // "October until 5 pm": of which day?
  if (!oneDay && dated.end.wall - dated.start.wall > DAY) return problem("not-understood");
  if (!endsLiterally(dated)) return undefined;
  // "1月1日の25時" begins on the next day; its own is the 1st.
  const day = startOfDay(dated.start.wall) - nightsLater(start === undefined ? from : to);
  const first = start === undefined ? dated : timeOn(day, start);
  const last = end !== undefined ? timeOn(day, end) : oneDay ? resolve(to, clock) : dated;
  if (isProblem(last)) return last;
  if (last.start.wall > first.start.wall) return { from: first, to: last };
  return { from: first, to: spanOf(last.start.wall + DAY, last.end.wall + DAY, last.grain) };
}

function nightsLater(reading: Reading): number {
  const time =
    reading.kind === "fields"
      ? reading.fields.time
      : reading.kind === "within"
        ? reading.inner.time
        : undefined;
  return time !== undefined && time.hour >= 24 ? DAY : 0;
}

const timeOnly = (reading: Reading): TimeOfDay | undefined =>
  reading.kind === "fields" && isTimeOnly(reading.fields) ? reading.fields.time : undefined;

/** "Q1 and Q2 2024", "today and yesterday": one range, if nothing lies between the two. */
function joinAdjoining(one: Span, other: Span): Span | Problem {
  const [first, second] = one.start.wall <= other.start.wall ? [one, other] : [other, one];
  if (first.end.wall !== second.start.wall) return problem("several-ranges");
  return { start: first.start, end: second.end, grain: first.grain };
}

/** A clock time ends a range at that very time, a day or longer period with its last moment. */
function join(from: Span, to: Span, clock: Clock): Span | Problem {
  const end = endsLiterally(to) && !isLastOfDay(to) ? to.start : to.end;
  if (clock.instantOf(from.start) >= clock.instantOf(end)) return problem("start-after-end");
  return { start: from.start, end, grain: from.grain };
}

/** An end of 23:59 or 23:59:59 means the whole day. */
const isLastOfDay = ({ end, grain }: Span): boolean => grain !== "hour" && end.wall % DAY === 0;

/** "P30D/2026-03-01", "2022-02-03T19:00Z/PT1H", "30 days to 1 March". */
function measured(left: Reading, right: Reading, clock: Clock, resolve: Resolve): Span | Problem {
  if (left.kind === "duration" && right.kind !== "duration") {
    const to = resolve(right, clock);
    if (isProblem(to)) return to;
    // "48h - 24h ago": both are counted from now.
    if (right.kind === "span" && right.ago === left.unit)
      return join(ago(clock, left.amount, left.unit), to, clock);
    // "12m to March 2026": nobody counts minutes to the end of a month.
    if (left.guessedUnit === "minute" && left.or?.kind === "duration" && !endsLiterally(to))
      return measured(left.or, right, clock, resolve);
    const end = left.exact || endsLiterally(to) ? to.start : to.end;
    return { start: shift(end, -left.amount, left.unit, clock), end, grain: grainOf(left.unit) };
  }
  const from = resolve(left, clock);
  if (right.kind !== "duration" || left.kind === "duration") return problem("not-understood");
  if (isProblem(from)) return from;
  return {
    start: from.start,
    end: shift(from.start, right.amount, right.unit, clock),
    grain: grainOf(right.unit),
  };
}
