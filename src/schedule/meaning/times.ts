import type { Draft } from "./draft.ts";
import { type Problem, problem } from "./problem.ts";

/** Nine in the morning, where no time is said. */
const DEFAULT_MINUTE = 9 * 60;
const DAY_HOURS = [1, 2, 3, 4, 6, 8, 12, 24];

/** The minutes of the day at which a schedule of days runs. */
export function timesOfDay({ times, part }: Draft): readonly number[] | Problem {
  if (times === undefined) {
    if (part === undefined || part.part === "morning") return [DEFAULT_MINUTE];
    return problem("ambiguous", part, ["every day at 15:00", "every day at 18:00", "every day at 22:00"]);
  }
  const minutes = new Set<number>();
  for (const { minute, fixed } of times.times) {
    if (part === undefined) minutes.add(minute);
    else if (part.part === "morning") {
      if (minute >= 13 * 60) return problem("contradiction", times);
      minutes.add(minute);
    } else if (fixed) {
      // "every evening at 7 am" is none; midnight belongs to the night.
      if (minute < 12 * 60 && part.part !== "night") return problem("contradiction", times);
      minutes.add(minute);
    } else if (part.part === "night" && minute < 5 * 60) {
      const hour = Math.floor(minute / 60);
      return problem("ambiguous", times, [`every day at ${hour}am`, `every day at ${hour || 12}pm`]);
    } else minutes.add(minute + 12 * 60);
  }
  return [...minutes].sort((a, b) => a - b);
}

/** The minutes of the day of "every 6 hours", from midnight or from the hour named. */
export function timesOfHours(draft: Draft, unit: "hour" | "minute"): readonly number[] | Problem {
  const { period, startTime } = draft;
  if (period === undefined) return [];
  const minutes = unit === "minute" ? period.interval : period.interval * 60;
  if (minutes < 60) return problem("too-often", period.clause);
  if (!DAY_HOURS.includes(minutes / 60)) return problem("grid", period.clause);
  if (draft.times !== undefined) return problem("contradiction", draft.times);
  if (draft.part !== undefined) return problem("contradiction", draft.part);
  const first = (startTime?.minute ?? 0) % minutes;
  return Array.from({ length: 1440 / minutes }, (_, index) => first + index * minutes);
}
