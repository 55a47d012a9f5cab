import { instantOf, type WallTime, wallTimeAt } from "./rule/wall-clock.ts";

/**
 * The minute that a zone's clock shows at an instant, `2026-12-01T09:00`. A due minute is known by it: whatever the zone
 * data of a later version make of the instant, 09:00 of a day stays 09:00 of that day.
 */
export const localMinute = (instant: Date, zone: string): string =>
  textOf(wallTimeAt(instant.getTime(), zone));

const textOf = (wall: WallTime): string => new Date(wall).toISOString().slice(0, 16);

/** The instant at which a day, `2026-12-01`, begins by a zone's clock. */
export const startOfDay = (day: string, zone: string): Date =>
  new Date(instantOf(Date.parse(`${day}T00:00:00Z`), zone));
