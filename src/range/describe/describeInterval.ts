import { DateTime } from "luxon";
import { zoneOf } from "../calculation/zones.ts";
import type { Interval } from "../types.ts";
import { describeOffsets } from "./offsets.ts";

/**
 * An interval in absolute words: "1 October 2026 00:00 – 31 October 2026 23:59:59, Europe/Berlin (UTC+1, UTC+2 until
 * 25 Oct)". An end at midnight reads as the last second before it; month names follow the locale. What it says
 * {@link resolveRange} reads back as the same interval.
 */
export function describeInterval(interval: Interval, zone: string, locale = "en-GB"): string {
  const at = (iso: string) => DateTime.fromISO(iso, { zone: zoneOf(zone), locale: dayFirst(locale) });
  const start = at(interval.start);
  const end = at(interval.end);
  const last = end.hour + end.minute + end.second === 0 && end > start ? end.minus({ seconds: 1 }) : end;
  return `${show(start)} – ${show(last)}, ${zone} (${describeOffsets(interval, zone, dayFirst(locale))})`;
}

/** English is written day first for everyone: "03/04" has two readings, "3 April 2026" has one. */
const dayFirst = (locale: string): string => (locale.startsWith("en") ? "en-GB" : locale);

function show(at: DateTime): string {
  const time = at.second === 0 ? "HH:mm" : "HH:mm:ss";
  return at.toFormat(at.locale?.startsWith("ja") ? `yyyy年M月d日 ${time}` : `d MMMM yyyy ${time}`);
}
