import { daysOf } from "../rule/days.ts";
import type { Plan } from "./plan.ts";

const LEAST_MINUTES = 60;
/** Enough days of a rule to show whether two of them follow each other. */
const DAYS_LOOKED_AT = 400;

/** Are two runs less than an hour apart on the wall clock, also across midnight? */
export function tooOften(minutes: readonly number[], plans: readonly Plan[]): boolean {
  if (minutes.some((minute, index) => index > 0 && minute - (minutes[index - 1] ?? 0) < LEAST_MINUTES))
    return true;
  const [first = 0] = minutes;
  const overnight = 1440 - (minutes.at(-1) ?? 0) + first;
  return minutes.length > 1 && overnight < LEAST_MINUTES && hasNeighbors(plans);
}

/** Does the schedule ever run on two days in a row? */
function hasNeighbors(plans: readonly Plan[]): boolean {
  const days = new Set<number>();
  for (const { rule } of plans) {
    let left = DAYS_LOOKED_AT;
    for (const day of daysOf(rule, 0, 0)) {
      if (left-- === 0) break;
      days.add(day);
    }
  }
  return [...days].some((day) => days.has(day + 1));
}
