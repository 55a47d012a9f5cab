import type { Clock } from "./calculation/clock.ts";
import { isTimeOnly } from "./calculation/fields.ts";
import { shift } from "./calculation/periods.ts";
import type { Span } from "./calculation/span.ts";
import { DAY } from "./calculation/wall.ts";
import { describeInterval } from "./describe/describe-interval.ts";
import { isoText } from "./describe/iso-text.ts";
import type { Lexed } from "./lexicon/token.ts";
import { notesOn } from "./notes.ts";
import { ordersIn, type Problem, type Reading } from "./reading.ts";
import { refuse } from "./refusal.ts";
import { complete } from "./resolution/complete.ts";
import { isProblem, problem } from "./resolution/latest.ts";
import { resolve } from "./resolution/resolve.ts";
import type { Interval, RangeResult, Understood } from "./types.ts";

/** A reading as the answer to the operator: the interval with its words and notes, or why there is none. */
export function understand(reading: Reading, clock: Clock, lexed: Lexed): RangeResult {
  const pinned = pin(reading, clock);
  if ("problem" in pinned) return refuse(pinned.problem, { suggestions: insteadOf(reading, pinned, clock) });
  const { span, interval } = pinned;
  if (isEitherSunday(reading, clock)) {
    const later = { start: shift(span.start, 7, "day", clock), end: shift(span.end, 7, "day", clock) };
    const other = intervalOf({ ...later, grain: span.grain }, clock);
    const sundays = [interval, other].filter((each) => each && Date.parse(each.start) <= clock.now.instant);
    return refuse("several-ranges", {
      suggestions: sundays.flatMap((each) => (each ? [isoText(each, clock.zone)] : [])),
    });
  }
  return {
    ok: true,
    interval,
    zone: clock.zone,
    grain: span.grain,
    words: describeInterval(interval, clock.zone, clock.locale),
    notes: notesOn(reading, pinned, clock, lexed),
    alternatives: alternativesTo(reading, pinned, clock, lexed),
  };
}

/**
 * "先週の日曜日", "上週日": calendars of Japan and Taiwan begin the week with Sunday, and people end it with Sunday. Nothing
 * tells which of the two is meant.
 */
const isEitherSunday = (reading: Reading, { weekStart, locale }: Clock): boolean =>
  weekStart === 0 &&
  /^(?:ja|zh)/.test(locale) &&
  reading.kind === "within" &&
  reading.inner.weekday === 0 &&
  reading.outer.kind === "span";

function pin(reading: Reading, clock: Clock): { span: Span; interval: Interval } | Problem {
  const span = resolve(reading, clock);
  if (isProblem(span)) return span;
  const interval = intervalOf(span, clock);
  if (interval === undefined) return problem("start-after-end");
  // "today" said at midnight begins now and is fine; "next 7 days" begins now and is not.
  const start = Date.parse(interval.start);
  if (reading.kind === "pair" && Date.parse(interval.end) - clock.now.instant > FAR_AHEAD)
    return problem("ends-far-ahead");
  if (isInstant(reading) && start <= clock.now.instant) return problem("instant");
  if (start > clock.now.instant || span.start.instant === clock.now.instant) return problem("future");
  return { span, interval };
}

/** A named end further ahead than five years is a slip: "1/10/2026 - 15/10/2206". */
const FAR_AHEAD = 5 * 366 * DAY;

/** A clock time, an ISO 8601 instant: points that a range may begin or end with, but none alone. */
function isInstant(reading: Reading): boolean {
  if (reading.kind === "span") return reading.isInstant === true;
  const fields = reading.kind === "fields" ? reading.fields : reading.kind === "within" ? reading.inner : {};
  return fields.time !== undefined && fields.time.hours === undefined;
}

/** Texts that mean something near a reading that has no interval. */
function insteadOf(reading: Reading, { problem: reason, offers }: Problem, clock: Clock): string[] {
  if (offers !== undefined) return textsOf(offers, clock);
  if (reason === "several-ranges" || (reading.kind === "impossible" && reading.parts !== undefined)) {
    return partsOf(reading, clock).flatMap((part) => {
      const pinned = pin(part, clock);
      return "problem" in pinned ? [] : [isoText(pinned.interval, clock.zone)];
    });
  }
  const span = reason === "instant" ? resolve(reading, clock) : undefined;
  if (span === undefined || isProblem(span)) return [];
  // From then until now, and the hour, minute or second that begins then.
  return textsOf([{ ...span, end: clock.now }, span], clock);
}

const textsOf = (spans: readonly Span[], clock: Clock): string[] =>
  spans.flatMap((span) => {
    const interval = intervalOf(span, clock);
    return interval ? [isoText(interval, clock.zone)] : [];
  });

/** The several ranges that a reading names. */
function partsOf(reading: Reading, clock: Clock): readonly Reading[] {
  if (reading.kind === "impossible") return reading.parts ?? [];
  if (reading.kind !== "pair") return [];
  const { from, to } = complete(reading.from, reading.to, clock, reading.adjoining);
  return [from, to];
}

/** Years that both a Date and the four digits of ISO 8601 can hold. */
const FIRST_INSTANT = new Date(0).setUTCFullYear(1, 0, 2);
const LAST_INSTANT = Date.UTC(9999, 11, 31);

function intervalOf(span: Span, clock: Clock): Interval | undefined {
  const start = clock.instantOf(span.start);
  const end = clock.instantOf(span.end);
  if (!(start < end && start >= FIRST_INSTANT && end <= LAST_INSTANT)) return undefined;
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

function alternativesTo(
  reading: Reading,
  { span, interval }: { readonly span: Span; readonly interval: Interval },
  clock: Clock,
  { tokens }: Lexed,
): Understood["alternatives"] {
  if (tokens.some(({ loose }) => loose)) return [alternative(widened(span, clock), clock)];
  const shown = ordersIn([reading]);
  const todays = timesToday(reading, interval, clock);
  if (todays !== undefined) return [alternative(todays, clock)];
  const other = shown.size > 1 ? undefined : otherReading(reading);
  const pinned = other && pin(other, clock);
  if (pinned === undefined || "problem" in pinned) return [];
  const { start, end } = pinned.interval;
  if (start === interval.start && end === interval.end) return [];
  return [alternative(pinned.interval, clock)];
}

/** "14:00-16:00" said at three are yesterday's, or today's so far. */
function timesToday(reading: Reading, { start, end }: Interval, clock: Clock): Interval | undefined {
  if (reading.kind !== "pair") return undefined;
  const areTimes = [reading.from, reading.to].every(
    (side) => side.kind === "fields" && isTimeOnly(side.fields),
  );
  const dayLater = (iso: string) =>
    clock.instantOf(shift({ wall: clock.wallAt(Date.parse(iso)) }, 1, "day", clock));
  if (!areTimes || dayLater(start) >= clock.now.instant) return undefined;
  return { start: new Date(dayLater(start)).toISOString(), end: new Date(dayLater(end)).toISOString() };
}

const alternative = (interval: Interval, { zone, locale }: Clock) => ({
  text: isoText(interval, zone),
  interval,
  words: describeInterval(interval, zone, locale),
});

/** "around 5 October": one unit more on either side, but not past now. */
function widened({ start, end, grain }: Span, clock: Clock): Interval {
  const last = Math.min(
    clock.instantOf(shift(end, 1, grain, clock)),
    Math.max(clock.now.instant, clock.instantOf(end)),
  );
  return {
    start: new Date(clock.instantOf(shift(start, -1, grain, clock))).toISOString(),
    end: new Date(last).toISOString(),
  };
}

/** The reading with every part that can be read otherwise read so. */
function otherReading(reading: Reading): Reading | undefined {
  if (reading.or !== undefined) return reading.or;
  switch (reading.kind) {
    case "fields": {
      const { day, month, ...rest } = reading.fields;
      if (rest.order !== "open" || day === undefined || month === undefined) return undefined;
      return { ...reading, fields: { ...rest, day: month, month: day } };
    }
    case "pair": {
      const [from, to] = [otherReading(reading.from), otherReading(reading.to)];
      return from || to ? { ...reading, from: from ?? reading.from, to: to ?? reading.to } : undefined;
    }
    case "applied": {
      const operand = otherReading(reading.operand);
      return operand && { ...reading, operand };
    }
    case "within": {
      const outer = otherReading(reading.outer);
      return outer && { ...reading, outer };
    }
    default:
      return undefined;
  }
}
