import { zoneOf } from "./from-range/zones.ts";
import { nextRuns } from "./rule/runs.ts";
import type { StoredRule } from "./rule/stored-rule.ts";
import { wallTimeAt } from "./rule/wall-clock.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A run whose time a clock change skips, so that it comes at the first instant after the gap, or shows twice. */
export interface ClockChange {
  readonly kind: "skipped" | "twice";
  /** When it runs. */
  readonly at: Date;
}

/** The runs of a rule within `[from, until)` whose time of day falls into a clock change of the rule's zone. */
export function clockChangesOf(rule: StoredRule, from: Date, until: Date): ClockChange[] {
  const zone = zoneOf(rule.zone);
  return zone.changesBetween(from.getTime(), until.getTime()).flatMap(({ at }): ClockChange[] => {
    const before = zone.offset(at - 1) * MINUTE_MS;
    const after = zone.offset(at) * MINUTE_MS;
    const near = nextRuns(rule, MAX_RUNS_NEAR, new Date(at - DAY_MS - 1)).filter(
      (run) => run.getTime() < at + DAY_MS,
    );
    // Skipped: every time of the gap runs at its end, where the clock shows none of the rule's own times.
    if (after > before)
      return near.filter((run) => run.getTime() === at && !isOwnTime(rule, run)).map(skipped);
    const inFold = (run: Date) => run.getTime() >= at - (before - after) && run.getTime() < at;
    return near.filter(inFold).map(twice);
  });
}

/** Runs are an hour apart at least. */
const MAX_RUNS_NEAR = 50;

const skipped = (at: Date): ClockChange => ({ kind: "skipped", at });
const twice = (at: Date): ClockChange => ({ kind: "twice", at });

const isOwnTime = ({ times, zone }: StoredRule, run: Date): boolean =>
  times.includes(new Date(wallTimeAt(run.getTime(), zone)).toISOString().slice(11, 16));
