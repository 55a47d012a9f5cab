import { DateTime } from "luxon";
import type { Episode } from "./model.ts";

/** How long an alert may sleep, as people choose it; `before`: until a week before the date that it is about. */
export type SnoozeChoice = "hours" | "tomorrow" | "week" | "before";

const MORNING = 9;
const DAYS_BEFORE = 7;

/** When a snooze ends, on the clock of the zone; undefined where there is no such time ahead. */
export function snoozeUntil(
  choice: SnoozeChoice,
  { key, facts }: Pick<Episode, "key" | "facts">,
  now: Date,
  zone: string,
): Date | undefined {
  const here = DateTime.fromJSDate(now, { zone });
  const morning = (day: DateTime) => day.startOf("day").set({ hour: MORNING });
  switch (choice) {
    case "hours":
      return here.plus({ hours: 4 }).toJSDate();
    case "tomorrow":
      return morning(here.plus({ days: 1 })).toJSDate();
    case "week":
      return here.plus({ weeks: 1 }).toJSDate();
    case "before": {
      const date = key === "grace" ? facts.graceExpires : facts.expires;
      if (!date) return undefined;
      const until = morning(DateTime.fromISO(date, { zone }).minus({ days: DAYS_BEFORE }));
      return until > here ? until.toJSDate() : undefined;
    }
  }
}
