import type { Clock } from "../calculation/clock.ts";
import { anchored, type Fields, occurrences } from "../calculation/fields.ts";
import type { Span } from "../calculation/span.ts";
import type { Problem } from "../reading.ts";

export const isProblem = (result: Span | Problem): result is Problem => "problem" in result;

export const problem = (reason: Problem["problem"], offers?: readonly Span[]): Problem =>
  offers === undefined ? { problem: reason } : { problem: reason, offers };

/** What the fields say: in their year, or the latest time that it came. */
export function latest(fields: Fields, clock: Clock): Span | Problem {
  if (fields.year !== undefined) return anchored(fields) ?? problem("impossible-date");
  for (const span of occurrences(fields, clock.now.wall)) return span;
  return problem("impossible-date");
}
