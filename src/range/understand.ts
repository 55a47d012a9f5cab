import type { Clock } from "./calculation/clock.ts";
import type { Span } from "./calculation/span.ts";
import { describeInterval } from "./describe/describeInterval.ts";
import { notesOn } from "./notes.ts";
import type { Reading } from "./reading.ts";
import { refuse } from "./refusal.ts";
import { isProblem, resolve } from "./resolution/resolve.ts";
import type { Interval, RangeResult } from "./types.ts";

/** A reading as the answer to the operator: the interval with its words and notes, or why there is none. */
export function understand(reading: Reading, clock: Clock): RangeResult {
  const span = resolve(reading, clock);
  if (isProblem(span)) return refuse(span.problem);
  const interval = intervalOf(span, clock);
  if (interval === undefined) return refuse("start-after-end");
  if (Date.parse(interval.start) > clock.now.instant) return refuse("future");
  return {
    ok: true,
    interval,
    zone: clock.zone,
    grain: span.grain,
    words: describeInterval(interval, clock.zone, clock.locale),
    notes: notesOn(reading, interval, clock),
    alternatives: [],
  };
}

/** Years that a Date and ISO 8601's four digits can both hold. */
const MAX_INSTANT = Date.UTC(9999, 11, 31);

function intervalOf(span: Span, clock: Clock): Interval | undefined {
  const start = clock.instantOf(span.start);
  const end = clock.instantOf(span.end);
  if (!(start < end) || start < Date.UTC(1, 0, 2) || end > MAX_INSTANT) return undefined;
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
