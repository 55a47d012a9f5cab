import { type RememberedZone, zoneOf } from "../from-range/zones.ts";
import { DAY_MS } from "./calendar.ts";

/** The time a zone's clock shows, as the milliseconds since 1970 at which a clock in UTC shows it. */
export type WallTime = number;

const MINUTE_MS = 60_000;

/** What the clock of the zone shows at an instant. */
export const wallTimeAt = (instant: number, zone: string): WallTime =>
  instant + zoneOf(zone).offset(instant) * MINUTE_MS;

/**
 * The instant at which a zone's clock shows a time. A time that a clock change skips is the first instant after the gap;
 * a time that comes twice is the first of the two.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const clock = zoneOf(zone);
  const instant = clock.instantAt(wall);
  if (instant + clock.offset(instant) * MINUTE_MS === wall) return instant;
  return endOfGap(wall, clock) ?? instant;
}

function endOfGap(wall: WallTime, clock: RememberedZone): number | undefined {
  return clock
    .changesBetween(wall - 2 * DAY_MS, wall + 2 * DAY_MS)
    .map(({ at }) => at)
    .find((at) => {
      const before = at + clock.offset(at - 1) * MINUTE_MS;
      const after = at + clock.offset(at) * MINUTE_MS;
      return wall >= before && wall < after;
    });
}
