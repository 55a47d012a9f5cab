import { zoneOf } from "../calculation/zones.ts";
import type { Interval } from "../types.ts";
import { writeDay } from "./date-words.ts";
import { offsetWordsOf } from "./offset-words.ts";

/** Beyond a decade only the offset at the end is told. */
export const LONGEST_TOLD = 3_700 * 86_400_000;

/** "UTC+1", "UTC+1, UTC+2 until 25 Oct", "UTC+1, UTC+2 from 29 Mar until 25 Oct", or the offsets alone when many. */
export function describeOffsets(interval: Interval, zone: string, locale: string): string {
  const start = Date.parse(interval.start);
  const end = Date.parse(interval.end);
  if (zoneOf(zone).isUniversal) return formatOffset(zoneOf(zone).offset(start));
  const changes = end - start > LONGEST_TOLD ? undefined : zoneOf(zone).changesBetween(start, end);
  const first = formatOffset(zoneOf(zone).offset(start));
  const last = formatOffset(zoneOf(zone).offset(end - 1));
  if (changes?.length === 0) return first;
  const words = offsetWordsOf(locale);
  const day = (at: number) => writeDay(at, zone, locale);
  const [one, two, more] = changes ?? [];
  if (one !== undefined && two === undefined) return `${last}, ${words.until(first, day(one.at))}`;
  if (one !== undefined && two !== undefined && more === undefined && first === last) {
    return `${last}, ${words.fromUntil(formatOffset(one.offset), day(one.at), day(two.at))}`;
  }
  const others = new Set([first, ...(changes ?? []).map(({ offset }) => formatOffset(offset))]);
  others.delete(last);
  return changes === undefined ? last : [last, ...others].join(words.and);
}

/** 90 → "UTC+1:30", 0 → "UTC". */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
