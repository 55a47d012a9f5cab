import { DateTime } from "luxon";
import { zoneOf } from "../calculation/clock.ts";
import type { Interval } from "../types.ts";

interface Change {
  readonly at: number;
  /** Minutes east of UTC from then on. */
  readonly offset: number;
}

const DAY = 86_400_000;
/** Beyond a decade only the set of offsets is told. */
const LONGEST = 3_700 * DAY;

/** Where the zone's offset changes inside an interval, to the second. */
export function offsetChanges(interval: Interval, zone: string): readonly Change[] {
  const { offset: offsetAt } = { offset: (instant: number) => zoneOf(zone).offset(instant) };
  const start = Date.parse(interval.start);
  const end = Date.parse(interval.end);
  const changes: Change[] = [];
  if (zoneOf(zone).isUniversal) return changes;
  let before = start;
  // A zone keeps its offset for weeks at least (Ramadan in Morocco is the shortest stretch).
  for (let next = Math.min(before + 14 * DAY, end); before < end; next = Math.min(before + 14 * DAY, end)) {
    if (offsetAt(before) !== offsetAt(next)) {
      const at = bisect(before, next, offsetAt);
      if (at < end) changes.push({ at, offset: offsetAt(at) });
    }
    before = next;
  }
  return changes;
}

function bisect(from: number, to: number, offsetAt: (instant: number) => number): number {
  const first = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === first) low = middle;
    else high = middle;
  }
  return high;
}

/** "UTC+1", "UTC+1, UTC+2 until 25 Oct", "UTC+1, UTC+2 from 29 Mar until 25 Oct", or the offsets alone when many. */
export function describeOffsets(interval: Interval, zone: string, locale: string): string {
  const start = Date.parse(interval.start);
  const end = Date.parse(interval.end);
  if (zoneOf(zone).isUniversal) return formatOffset(zoneOf(zone).offset(start));
  const changes = end - start > LONGEST ? undefined : offsetChanges(interval, zone);
  const first = formatOffset(zoneOf(zone).offset(start));
  const last = formatOffset(zoneOf(zone).offset(end - 1));
  if (changes?.length === 0) return first;
  const day = (at: number) => DateTime.fromMillis(at, { zone: zoneOf(zone), locale }).toFormat("d MMM");
  const [one, two, more] = changes ?? [];
  if (one !== undefined && two === undefined) return `${last}, ${first} until ${day(one.at)}`;
  if (one !== undefined && two !== undefined && more === undefined && first === last) {
    return `${last}, ${formatOffset(one.offset)} from ${day(one.at)} until ${day(two.at)}`;
  }
  const others = new Set([first, ...(changes ?? []).map(({ offset }) => formatOffset(offset))]);
  others.delete(last);
  return changes === undefined ? last : [last, ...others].join(" and ");
}

/** 90 → "UTC+1:30", 0 → "UTC". */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
