import type { Interval } from "../types.ts";
import { beginsDay, shownAt, writeDate, writtenLocale } from "./date-words.ts";
import { writeDays } from "./day-span.ts";
import { clockText } from "./iso-text.ts";
import { zoneText } from "./zone-text.ts";

/**
 * An interval in absolute words, as short as they can be: "1–31 October 2026 · Europe/Berlin". Whole days are written
 * as days and clock times stand only where they matter: "24 November 2026, 00:00–12:00 · Europe/Berlin". Order and
 * names follow the locale. `resolveRange` reads the words back as the same interval.
 */
export function describeInterval(interval: Interval, zone: string, locale = "en-GB"): string {
  return `${describeClock(interval, zone, writtenLocale(locale))} · ${zoneText(zone)}`;
}

function describeClock(interval: Interval, zone: string, locale: string): string {
  const [start, end] = [Date.parse(interval.start), Date.parse(interval.end)];
  const [from, to] = [shownAt(start, zone), shownAt(end, zone)];
  const fromMidnight = beginsDay(start, zone);
  if (fromMidnight && beginsDay(end, zone)) return writeDays(from, shownAt(end - 1, zone), locale);
  const comma = locale.startsWith("ja") ? " " : ", ";
  const first = writeDate(from, locale);
  const last = writeDate(to, locale);
  if (first === last) return `${first}${comma}${clockText(from)}–${clockText(to)}`;
  const beginning = fromMidnight ? first : `${first}${comma}${clockText(from)}`;
  return `${beginning} – ${last}${comma}${clockText(to)}`;
}
