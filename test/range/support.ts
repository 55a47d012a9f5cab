import { DateTime } from "luxon";
import { type RangeContext, type RangeResult, resolveRange } from "../../src/range/index.ts";

export const AMERICAN_NOON = {
  now: new Date("2024-05-15T18:37:22Z"),
  zone: "America/New_York",
  locale: "en-US",
} satisfies RangeContext;

/** An instant on a zone's clock: "2024-05-01", or with its time where it is not midnight. */
export function onClock(iso: string, zone: string): string {
  const at = DateTime.fromISO(iso, { zone });
  if (at.hour + at.minute + at.second === 0) return at.toFormat("yyyy-MM-dd");
  return at.toFormat(at.second === 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss");
}

/** [start, end) on the clock, or the reason of the refusal. */
export function read(text: string, context: RangeContext): readonly string[] {
  return spanOf(resolveRange(text, context), context.zone);
}

export function spanOf(result: RangeResult, zone: string): readonly string[] {
  if (!result.ok) return [result.reason, ...(result.leftover === undefined ? [] : [result.leftover])];
  return [onClock(result.interval.start, zone), onClock(result.interval.end, zone)];
}
