import type { Draft } from "./draft.ts";
import { type Problem, problem } from "./problem.ts";

/** "twice a month on the 1st and 15th": what is counted must be named, and be as many. */
export function checkClaim(draft: Draft): Problem | undefined {
  const { claim } = draft;
  if (claim === undefined) return undefined;
  const { unit, times } = claim;
  const named =
    unit === "day"
      ? draft.times?.times.length
      : unit === "week"
        ? draft.weekdays?.days.length
        : unit === "year"
          ? (draft.dates?.dates.length ?? draft.months?.months.length ?? draft.items?.items.length)
          : draft.items?.items.length;
  if (named === undefined) return problem("ambiguous", claim, EXAMPLES[unit] ?? []);
  return named === times ? undefined : problem("contradiction", claim);
}

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  day: ["every day at 8:00 and 20:00", "twice a day at 8 and 20"],
  week: ["twice a week on Monday and Thursday", "every Monday and Thursday"],
  month: ["twice a month on the 1st and 15th", "every month on the 1st and 15th"],
  year: ["twice a year on 1 January and 1 July", "every half year"],
  hour: ["every hour", "every 2 hours"],
};
