import { DateTime } from "luxon";
import { zoneOf } from "../calculation/zones.ts";
import type { Interval } from "../types.ts";

/** The shortest text that names exactly this interval whatever the locale: "2026-10-01 to 2026-10-31". */
export function isoText(interval: Interval, zone: string): string {
  const start = DateTime.fromISO(interval.start, { zone: zoneOf(zone) });
  const end = DateTime.fromISO(interval.end, { zone: zoneOf(zone) });
  const isMidnight = ({ hour, minute, second }: DateTime) => hour + minute + second === 0;
  if (isMidnight(start) && isMidnight(end)) {
    const [first, last] = [start.toISODate(), end.minus({ days: 1 }).toISODate()];
    return first === last ? `${first}` : `${first} to ${last}`;
  }
  const at = (time: DateTime) => time.toFormat("yyyy-MM-dd HH:mm:ss");
  return `${at(start)} to ${at(end)}`;
}
