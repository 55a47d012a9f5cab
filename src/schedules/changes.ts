import { localMinute, readRule } from "../schedule/index.ts";
import type { Definition, Schedule } from "./model.ts";
import type { Patch } from "./schedule-store.ts";

/** What people decide of a schedule as it stands, each pure; undefined where there is nothing to do. */

const firstAfter = ({ rule }: Pick<Definition, "rule">, at: Date): Date | null =>
  readRule(rule).next(1, at)[0] ?? null;

const withoutPause = ({ status: { paused: _, ...status } }: Schedule) => status;

/** @param until when it goes on by itself: with the first run at or after that moment. One that is paused gets it, too. */
export function paused(schedule: Schedule, by: string, until?: Date): Patch | undefined {
  const isPaused = schedule.state === "paused";
  if (schedule.state === "removed" || (isPaused && until === undefined)) return undefined;
  return {
    state: "paused",
    ...(!isPaused && { status: { ...schedule.status, paused: { why: "asked", by } } }),
    resumeAt: until ?? null,
    ...(until && { nextDue: firstAfter(schedule, new Date(until.getTime() - 1)) }),
  };
}

/** What was due in the pause stays out. */
export function resumed(schedule: Schedule, now: Date): Patch | undefined {
  if (schedule.state !== "paused") return undefined;
  return {
    state: "active",
    status: withoutPause(schedule),
    resumeAt: null,
    failures: 0,
    untaken: 0,
    nextDue: firstAfter(schedule, now),
  };
}

export function skipped(schedule: Schedule): Patch | undefined {
  if (schedule.state !== "active" || schedule.nextDue === undefined) return undefined;
  const due = new Date(schedule.nextDue);
  return {
    nextDue: firstAfter(schedule, due),
    skipped: { due, minute: localMinute(due, schedule.rule.zone) },
  };
}

/** The new owner's reports begin with the next run; what nobody took over stays out. */
export function handedOver(schedule: Schedule, owner: Schedule["owner"], now: Date): Patch | undefined {
  if (schedule.state === "removed") return undefined;
  const { sharedWith: _, ...order } = schedule.order;
  const { rule, words, zone, locale } = schedule;
  const wasOrphaned = schedule.status.paused?.why === "owner";
  return {
    owner: { ...owner, teamId: schedule.owner.teamId },
    // What the one before confirmed for other organizations is not confirmed by the one after.
    definition: { order, rule, words, zone, locale },
    untaken: 0,
    ...(wasOrphaned && {
      state: "active" as const,
      status: withoutPause(schedule),
      nextDue: firstAfter(schedule, now),
    }),
  };
}

/** Counts from the next run on. One that is due already, and waits to be dealt with, is that: it must not be lost. */
export function edited(schedule: Schedule, definition: Definition, now: Date): Patch | undefined {
  const { state, nextDue, resumeAt } = schedule;
  if (state === "removed") return undefined;
  const { held: _, ...status } = schedule.status;
  const isDue = state === "active" && nextDue !== undefined && Date.parse(nextDue) <= now.getTime();
  const from = resumeAt === undefined ? now.getTime() : Date.parse(resumeAt);
  return {
    definition,
    status,
    failures: 0,
    ...(!isDue && { nextDue: firstAfter(definition, new Date(from - 1)) }),
  };
}

export function removed(schedule: Schedule, now: Date): Patch | undefined {
  return schedule.state === "removed" ? undefined : { state: "removed", removedAt: now };
}

/** As it was before it was removed; what was due meanwhile stays out. */
export function restored(schedule: Schedule, now: Date, undoMs: number): Patch | undefined {
  const { state, removedAt, status } = schedule;
  if (state !== "removed" || removedAt === undefined) return undefined;
  if (now.getTime() - Date.parse(removedAt) > undoMs) return undefined;
  return {
    state: status.paused ? "paused" : "active",
    removedAt: null,
    ...(!status.paused && { nextDue: firstAfter(schedule, now) }),
  };
}

/** Its owner lets these organizations read it, from now on. */
export function confirmed(schedule: Schedule, teamIds: readonly string[]): Patch | undefined {
  if (schedule.state === "removed") return undefined;
  const { order, rule, words, zone, locale } = schedule;
  const { held: _, ...status } = schedule.status;
  return { definition: { order: { ...order, sharedWith: [...teamIds] }, rule, words, zone, locale }, status };
}
