import { localMinute, readRule, type StoredRule } from "../schedule/index.ts";

/** A due minute: its instant, and what the schedule's clock shows then. */
export interface DueMinute {
  readonly due: Date;
  readonly minute: string;
}

/** What is to be done about a schedule that is due. */
export interface DuePlan {
  /** Its due minutes for which it is too late, oldest first. */
  readonly missed: readonly DueMinute[];
  readonly make: (DueMinute & { readonly made: "due" | "late" }) | undefined;
  /** The first due instant that has not come yet; undefined where there is none any more. */
  readonly next: Date | undefined;
  /** The last due instant that has come. */
  readonly last: Date;
}

export interface CatchUp {
  /** How late a minute may be made at all, in milliseconds. */
  readonly catchUpMs: number;
}

/** So late is on time: a bot is restarted, Slack is away for a moment. */
export const ON_TIME_MS = 10 * 60_000;

/** Due minutes that are dealt with at once; of an hourly schedule more than a month. */
const MAX_AT_ONCE = 1000;

/**
 * Decides about all due minutes up to now. The newest is made when it is on time; and later, within the time of catch-up,
 * where the schedule is due once a day at most. Every other one is missed: readers of an hourly report need no old ones.
 * @param nextDue the first due instant that was not dealt with
 */
export function planDue(rule: StoredRule, nextDue: Date, now: Date, { catchUpMs }: CatchUp): DuePlan {
  const { next } = readRule(rule);
  const minuteOf = (due: Date): DueMinute => ({ due, minute: localMinute(due, rule.zone) });
  const following = next(MAX_AT_ONCE, nextDue);
  const come = [nextDue, ...following.filter((due) => due.getTime() <= now.getTime())];
  const last = come.at(-1) ?? nextDue;
  const after = following[come.length - 1];
  // More have come than are looked at: the newest of these is none, so all of them are missed.
  const isCut = after === undefined && following.length === MAX_AT_ONCE;
  const upcoming = isCut ? next(1, last)[0] : after;
  const lateMs = now.getTime() - last.getTime();
  const lateness = isDailyAtMost(rule) && lateMs < catchUpMs ? ("late" as const) : undefined;
  const made = lateMs <= ON_TIME_MS ? ("due" as const) : lateness;
  const newest = made === undefined || isCut ? undefined : { ...minuteOf(last), made };
  return {
    missed: (newest ? come.slice(0, -1) : come).map(minuteOf),
    make: newest,
    next: upcoming,
    last,
  };
}

/** Is it due once a day at most? */
export const isDailyAtMost = ({ times }: StoredRule): boolean => times.length === 1;
