import type { Interval } from "../types.ts";
import { shownAt, writeDateTime, writtenLocale } from "./date-words.ts";
import { describeOffsets } from "./offsets.ts";

/**
 * An interval in absolute words: "1 October 2026 00:00 – 31 October 2026 23:59:59, Europe/Berlin (UTC+1, UTC+2 until
 * 25 Oct)". An end at midnight reads as the last second before it; month names follow the locale. `resolveRange` reads
 * it back as the same interval.
 */
export function describeInterval(interval: Interval, zone: string, locale = "en-GB"): string {
  const written = writtenLocale(locale);
  const start = Date.parse(interval.start);
  const end = Date.parse(interval.end);
  const { hour, minute, second } = shownAt(end, zone);
  const last = hour + minute + second === 0 && end > start ? end - 1000 : end;
  const [from, to] = [writeDateTime(start, zone, written), writeDateTime(last, zone, written)];
  return `${from} – ${to}, ${zone} (${describeOffsets(interval, zone, written)})`;
}
