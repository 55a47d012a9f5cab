import {
  describeInterval,
  type Interval,
  type RangeContext,
  type Refused,
  resolveRange,
} from "../range/index.ts";
import type { ReportRequest } from "./report-request.ts";
import { timezoneAt } from "./timezone.ts";

/** The part of a request that the words of a range settle. */
export type SettledRange = Pick<
  ReportRequest,
  "rangeText" | "interval" | "zone" | "words" | "notes" | "timezone"
>;

export type RangeOutcome =
  | { readonly ok: true; readonly range: SettledRange }
  | ({ readonly ok: false } & Pick<Refused, "message" | "leftover" | "suggestions">);

/**
 * From an operator's words to the interval that is ordered: what the words mean, clamped to now, because a report is
 * about the past; with a sentence for everything the operator might not expect.
 */
export function settleRange(text: string, context: RangeContext): RangeOutcome {
  const result = resolveRange(text, context);
  if (!result.ok) return result;
  const interval = clampToNow(result.interval, context.now);
  if (interval.start >= interval.end) {
    return { ok: false, message: "That range has not begun yet.", suggestions: ["yesterday", "last month"] };
  }
  const clamped = interval.end !== result.interval.end;
  const timezone = timezoneAt(interval.end, context.zone);
  const notes = result.notes.filter(({ code }) => code !== "includes-now").map((note) => note.text);
  if (clamped) notes.push("The range runs past now, so it ends now.");
  if (timezoneAt(interval.start, context.zone) !== timezone) {
    notes.push(`VB365 knows one fixed offset per report: dates inside it are shown in ${timezone}.`);
  }
  const words = clamped ? describeInterval(interval, context.zone, context.locale) : result.words;
  return { ok: true, range: { rangeText: text, interval, zone: context.zone, words, notes, timezone } };
}

function clampToNow(interval: Interval, now: Date): Interval {
  const instant = now.toISOString();
  return interval.end > instant ? { start: interval.start, end: instant } : interval;
}
