import { DateTime } from "luxon";
import { parseSettings } from "../settings.ts";
import { idOf } from "./id-of.ts";
import type { Destination } from "./model.ts";
import type { WatchStore } from "./ports.ts";

/** Of the week: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A digest that could not be sent in the morning is not sent in the evening: the next week's will do. */
const LATEST_MS = 12 * 3_600_000;

/** How often it is looked whether one is due. */
const LOOK_MS = 60_000;

/** The morning of that day of the week, if it was within the last hours: the day in the zone, and the instant. */
function lastMorning(
  weekday: Weekday,
  { zone, tellFrom }: { readonly zone: string; readonly tellFrom: number },
  now: Date,
): { readonly day: string; readonly at: Date } | undefined {
  const here = DateTime.fromJSDate(now, { zone });
  for (const day of [here, here.minus({ days: 1 })]) {
    const at = day.startOf("day").set({ hour: Math.floor(tellFrom / 60), minute: tellFrom % 60 });
    const ago = here.toMillis() - at.toMillis();
    if (day.weekday === weekday && ago >= 0 && ago < LATEST_MS)
      return { day: day.toISODate() ?? "", at: at.toJSDate() };
  }
  return undefined;
}

/**
 * Writes down the weekly digest of each channel that is due. Its name is the channel's and the day's: whichever of several
 * processes comes first, and however often one starts again, there is one.
 */
export function createWeekly(
  { store, now }: { readonly store: WatchStore; readonly now: () => Date },
  weekday: Weekday | undefined,
): (destinations: readonly Destination[]) => Promise<void> {
  const done = new Set<string>();
  let nextLook = 0;
  return async (destinations) => {
    if (weekday === undefined || now().getTime() < nextLook) return;
    nextLook = now().getTime() + LOOK_MS;
    const seen = new Set<string>();
    for (const { server, addedAt, teamId, enterpriseId, channelId, locale } of destinations) {
      const channel = idOf(teamId, channelId);
      if (seen.has(channel)) continue;
      const settings = parseSettings((await store.find(server))?.settings);
      const due = lastMorning(weekday, settings, now());
      // Of a morning on which nobody watched there is nothing to say.
      if (!due || due.at < new Date(addedAt)) continue;
      seen.add(channel);
      const id = idOf("weekly", teamId, channelId, due.day);
      if (done.has(id)) continue;
      await store.addBulletin({
        id,
        place: { teamId, enterpriseId, channelId, locale },
        bulletin: { kind: "weekly", day: due.day, zone: settings.zone },
        openedAt: due.at.toISOString(),
      });
      done.add(id);
    }
  };
}
