import type { Clock } from "../async/clock.ts";
import type { Log } from "../ops/log.ts";
import type { Requester } from "../orders/report-request.ts";
import type { Runs } from "../runs/types.ts";
import { readRule } from "../schedule/index.ts";
import { confirmed, edited, handedOver, paused, removed, restored, resumed, skipped } from "./changes.ts";
import type { LogInProbe, ScheduleDesk } from "./desk.ts";
import { createDriver } from "./driver.ts";
import type { Schedule } from "./model.ts";
import { DEFAULT_SCHEDULE_POLICY, type SchedulePolicy } from "./policy.ts";
import type { Patch, ScheduleEvent, ScheduleStore } from "./schedule-store.ts";
import type { Schedules } from "./types.ts";

export interface SchedulesDeps {
  readonly store: ScheduleStore;
  readonly desk: ScheduleDesk;
  readonly probe: LogInProbe;
  readonly runs: Pick<Runs, "order" | "retry">;
  readonly clock: Clock;
  readonly now: () => Date;
  readonly log: Log;
  /** Version of this runtime's zone data. */
  readonly zoneData: string;
  readonly policy?: Partial<SchedulePolicy>;
}

/** Orders that recur: each due minute exactly once, whatever dies, freezes or changes its clock in between. */
export function createSchedules({ zoneData, ...deps }: SchedulesDeps): Schedules {
  const { store, desk, runs, now } = deps;
  const policy = { ...DEFAULT_SCHEDULE_POLICY, ...deps.policy };
  const { limits } = policy;
  const driver = createDriver({ ...deps, policy }, zoneData);
  const change = async (
    id: string,
    event: ScheduleEvent,
    by: Requester,
    decide: (schedule: Schedule) => Patch | undefined,
    revision?: number,
  ) => {
    const result = await store.change(id, { event, by, decide, limits, revision });
    driver.poke();
    return result;
  };

  return {
    async create({ key, ...given }) {
      const [nextDue] = readRule(given.rule).next(1);
      if (!nextDue) return { kind: "over" };
      const result = await store.create({ ...given, key, nextDue }, limits);
      driver.poke();
      return result;
    },
    find: (id) => store.find(id),
    list: (filter, limit) => store.list(filter, limit),
    pause: (id, by, until) => change(id, "schedule_paused", by, (it) => paused(it, by.userId, until)),
    resume: (id, by) => change(id, "schedule_resumed", by, (it) => resumed(it, now())),
    skipNext: (id, by) => change(id, "schedule_skipped", by, skipped),
    edit: (id, by, revision, definition) =>
      change(id, "schedule_edited", by, (it) => edited(it, definition, now()), revision),
    handOver: (id, by, to) => change(id, "schedule_handed_over", by, (it) => handedOver(it, to, now())),
    remove: (id, by) => change(id, "schedule_removed", by, (it) => removed(it, now())),
    restore: (id, by) => change(id, "schedule_restored", by, (it) => restored(it, now(), policy.undoMs)),
    confirm: (id, by, teamIds) => change(id, "schedule_confirmed", by, (it) => confirmed(it, teamIds)),

    async runNow(schedule, by, key) {
      const prepared = await desk.prepare({ ...schedule, owner: by }, { due: now(), made: "now" });
      if (prepared.kind !== "ready") return prepared;
      const placed = [];
      for (const request of prepared.requests) {
        const { run } = await runs.order({ request, idempotencyKey: `${key}:${request.format}` });
        placed.push(run);
      }
      return { kind: "made", runs: placed };
    },

    async make(occurrence, by) {
      const schedule = occurrence.state === "missed" ? await store.find(occurrence.scheduleId) : undefined;
      if (!schedule) return { kind: "gone" };
      const due = new Date(occurrence.due);
      const prepared = await desk.prepare({ ...schedule, owner: by }, { due, made: "missed" });
      if (prepared.kind !== "ready") return prepared;
      const dueBy = new Date(now().getTime() + policy.waitingMs);
      const made = await store.occurrences.make(occurrence.id, prepared.requests, dueBy);
      return made ? { kind: "made", runs: made.runs } : { kind: "gone" };
    },
    findOccurrence: (id) => store.occurrences.find(id),
    missed: (id, limit) => store.occurrences.missed(id, limit),
    start: () => driver.start(),
    stop: () => driver.stop(),
  };
}

export type { SchedulePolicy } from "./policy.ts";
export type { Schedules } from "./types.ts";
