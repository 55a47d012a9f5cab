import { randomUUID } from "node:crypto";
import type { ReportRequest, Requester } from "../../src/orders/report-request.ts";
import { readSchedule } from "../../src/schedule/index.ts";
import type { Prepared, ScheduleDesk } from "../../src/schedules/desk.ts";
import { createSchedules, type SchedulePolicy, type Schedules } from "../../src/schedules/index.ts";
import type { Definition, Schedule } from "../../src/schedules/model.ts";
import type { Notice } from "../../src/schedules/notice.ts";
import type { Store } from "../../src/store/index.ts";
import { request } from "../runs/support.ts";
import { type DrivenClock, silent } from "../store/support.ts";

export const OWNER: Requester = { teamId: "T1", userId: "U1" };

/** What a person says in one line, read as it would be at that moment. */
export function definition(words: string, now: Date, changes: Partial<Definition["order"]> = {}): Definition {
  const zone = "Europe/Berlin";
  const read = readSchedule(words, { now, zone, locale: "en-GB" });
  if (!read.ok) throw new Error(`${words}: ${read.message}`);
  return {
    order: {
      rangeText: "last month",
      formats: ["PDF"],
      server: "berlin",
      destination: { channelId: "C1" },
      ...changes,
    },
    rule: read.rule,
    words,
    zone,
    locale: "en-GB",
  };
}

/** Slack as schedules know it: says yes unless it is told otherwise, and remembers what it was asked and told. */
export interface FakeDesk extends ScheduleDesk {
  readonly asked: { readonly scheduleId: string; readonly due: string; readonly by: string }[];
  readonly told: Notice[];
  answer: (schedule: Schedule, due: Date) => Promise<Prepared> | Prepared;
  beforeTelling: (notice: Notice) => Promise<void> | void;
}

/** The requests that an owner would make at that moment. */
export function ready(
  { id, owner, order }: Schedule,
  due: Date,
  made: "due" | "late" | "missed" | "now" = "due",
): Extract<Prepared, { kind: "ready" }> {
  const destination = order.destination === "me" ? { channelId: `D-${owner.userId}` } : order.destination;
  const requests = order.formats.map(
    (format): ReportRequest => ({
      ...request({ requester: owner, destination, format, server: order.server }),
      origin: {
        kind: "schedule",
        scheduleId: id,
        due: due.toISOString(),
        made,
        ...(order.whenChanged && { whenChanged: order.whenChanged }),
      },
    }),
  );
  return { kind: "ready", requests: requests as [ReportRequest, ...ReportRequest[]] };
}

export function fakeDesk(): FakeDesk {
  return {
    asked: [],
    told: [],
    answer: (schedule, due) => ready(schedule, due),
    beforeTelling: () => {},
    async prepare(schedule, { due, made }) {
      this.asked.push({ scheduleId: schedule.id, due: due.toISOString(), by: schedule.owner.userId });
      const prepared = await this.answer(schedule, due);
      return prepared.kind === "ready" ? ready(schedule, due, made) : prepared;
    },
    async tell(notice) {
      await this.beforeTelling(notice);
      this.told.push(notice);
    },
  };
}

export interface Desk {
  readonly schedules: Schedules;
  readonly desk: FakeDesk;
  works: boolean;
  readonly retried: string[];
  create(words: string, changes?: Partial<Definition["order"]>, owner?: Requester): Promise<Schedule>;
  /** What became of each due minute that was dealt with, in order: `2026-12-01T09:00 ordered`. */
  minutes(id: string): Promise<string[]>;
  /** Lets the driver look until it has nothing more to do. */
  until(holds: () => Promise<boolean> | boolean): Promise<void>;
}

/** Schedules over a store, driven by a clock, with a Slack that says yes. */
export function openSchedules(
  store: Store,
  clock: DrivenClock,
  options: { policy?: Partial<SchedulePolicy>; desk?: FakeDesk; zoneData?: string } = {},
): Desk {
  const desk = options.desk ?? fakeDesk();
  const now = () => new Date(clock.now());
  const state = { works: true };
  const retried: string[] = [];
  const schedules = createSchedules({
    store: store.schedules,
    desk,
    probe: async () => state.works,
    runs: {
      async order({ request, idempotencyKey }) {
        const dueBy = new Date(clock.now() + 86_400_000);
        return store.runs.create({ request, orderKey: idempotencyKey, dueBy });
      },
      async retry(id) {
        retried.push(id);
        return store.runs.retry(id, new Date(clock.now() + 86_400_000));
      },
    },
    clock,
    now,
    log: silent,
    zoneData: options.zoneData ?? "test",
    ...(options.policy && { policy: options.policy }),
  });
  return {
    schedules,
    desk,
    retried,
    get works() {
      return state.works;
    },
    set works(works) {
      state.works = works;
    },
    async create(words, changes, owner = OWNER) {
      const result = await schedules.create({
        ...definition(words, now(), changes),
        owner,
        key: randomUUID(),
      });
      if (result.kind !== "created") throw new Error(`${words}: ${result.kind}`);
      return result.schedule;
    },
    async minutes(id) {
      const rows = await store.query<{ minute: string; state: string; why: string | null }>(
        "SELECT minute, state, why FROM schedule_occurrences WHERE schedule_id = $1 ORDER BY due",
        [id],
      );
      return rows.map(({ minute, state, why }) => [minute, state, ...(why === null ? [] : [why])].join(" "));
    },
    async until(holds) {
      while (!(await holds())) {
        await clock.tick(1000);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
  };
}

/** Every run of a schedule, oldest first. */
export async function runsOf(store: Store, scheduleId: string) {
  const { runs } = await store.runs.list({}, { limit: 1000 });
  return runs.filter(({ request: { origin } }) => origin?.scheduleId === scheduleId).toReversed();
}
