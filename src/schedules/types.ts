import type { Requester } from "../orders/report-request.ts";
import type { Run } from "../runs/types.ts";
import type { Prepared } from "./desk.ts";
import type { LimitReached } from "./limits.ts";
import type { Definition, Schedule } from "./model.ts";
import type { Occurrence } from "./occurrence.ts";
import type { ChangeResult, CreateResult, Missed, ScheduleFilter } from "./schedule-store.ts";

/** What came of a run that somebody asked for beside the rhythm. */
export type MadeResult =
  | { readonly kind: "made"; readonly runs: readonly Run[] }
  /** It is made already, or was never missed. */
  | { readonly kind: "gone" }
  | Exclude<Prepared, { kind: "ready" }>;

export interface NewOrder extends Definition {
  readonly owner: Requester;
  /** Same key, same schedule. */
  readonly key: string;
}

/** The schedules as listeners see them. Who may do what is asked before. */
export interface Schedules {
  create(order: NewOrder): Promise<CreateResult | { readonly kind: "over" }>;
  find(id: string): Promise<Schedule | undefined>;
  /** Those that were not removed; the next to run first. */
  list(filter: ScheduleFilter, limit: number): Promise<Schedule[]>;
  pause(id: string, by: Requester, until?: Date): Promise<ChangeResult>;
  resume(id: string, by: Requester): Promise<ChangeResult>;
  skipNext(id: string, by: Requester): Promise<ChangeResult>;
  /** @param revision the one that was edited: what others changed since is not written over */
  edit(id: string, by: Requester, revision: number, definition: Definition): Promise<ChangeResult>;
  handOver(id: string, by: Requester, to: Requester): Promise<ChangeResult>;
  remove(id: string, by: Requester): Promise<ChangeResult>;
  /** Undoes a removal, for a while. */
  restore(id: string, by: Requester): Promise<ChangeResult>;
  confirm(id: string, by: Requester, teamIds: readonly string[]): Promise<ChangeResult>;
  /** A run now, beside the rhythm, on behalf of whoever asks. */
  runNow(schedule: Schedule, by: Requester, key: string): Promise<MadeResult>;
  /** A missed occurrence after all, on behalf of whoever asks, with the range as of its due instant. */
  make(occurrence: Occurrence, by: Requester): Promise<MadeResult>;
  findOccurrence(id: string): Promise<Occurrence | undefined>;
  missed(id: string, limit: number): Promise<Missed>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export type { Definition, Schedule, ScheduleOrder } from "./model.ts";
export type { Notice, Tidings } from "./notice.ts";
export type { Occurrence } from "./occurrence.ts";
export type { ChangeResult, Missed, ScheduleFilter } from "./schedule-store.ts";
export type { LimitReached };
