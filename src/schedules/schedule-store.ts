import type { FailureRecord } from "../errors.ts";
import type { ReportRequest, Requester } from "../orders/report-request.ts";
import type { Run } from "../runs/types.ts";
import type { DueMinute } from "./due.ts";
import type { LimitReached, Limits } from "./limits.ts";
import type { Definition, Schedule, ScheduleState, Status } from "./model.ts";
import type { NewNotice, Notice } from "./notice.ts";
import type { MissedWhy, Occurrence, OccurrenceState } from "./occurrence.ts";

export interface NewSchedule extends Definition {
  readonly owner: Requester;
  readonly nextDue: Date;
  /** Same key, same schedule. */
  readonly key: string;
}

/** What people did with a schedule, for the audit. */
export type ScheduleEvent =
  | "scheduled"
  | "schedule_edited"
  | "schedule_paused"
  | "schedule_resumed"
  | "schedule_skipped"
  | "schedule_confirmed"
  | "schedule_handed_over"
  | "schedule_removed"
  | "schedule_restored";

/** What becomes of a schedule; what is left out stays as it is, null takes away. */
export interface Patch {
  readonly definition?: Definition;
  readonly owner?: Requester;
  readonly state?: ScheduleState;
  readonly status?: Status;
  readonly failures?: number;
  readonly untaken?: number;
  readonly nextDue?: Date | null;
  readonly resumeAt?: Date | null;
  readonly removedAt?: Date | null;
  /** A due minute that is left out on purpose. */
  readonly skipped?: DueMinute;
}

export interface Change {
  readonly event: ScheduleEvent;
  readonly by: Requester;
  /** The one that was looked at: a schedule that was changed since stays as it is. */
  readonly revision?: number | undefined;
  /** What becomes of it as it stands now; undefined where there is nothing to do. Reads nothing but what it is given. */
  decide(schedule: Schedule): Patch | undefined;
  readonly limits: Limits;
}

export type ChangeResult =
  | { readonly kind: "changed"; readonly schedule: Schedule }
  | { readonly kind: "unchanged" | "conflict"; readonly schedule: Schedule }
  | { readonly kind: "unknown" }
  | ({ readonly kind: "full" } & LimitReached);

export type CreateResult =
  | { readonly kind: "created" | "known"; readonly schedule: Schedule }
  | ({ readonly kind: "full" } & LimitReached);

/** What people do with schedules. */
export interface ScheduleChanges {
  /** A known key answers the schedule of its first time. */
  create(schedule: NewSchedule, limits: Limits): Promise<CreateResult>;
  /** One transaction: what is decided is decided of what is written. */
  change(id: string, change: Change): Promise<ChangeResult>;
}

export interface ScheduleFilter {
  readonly teamId?: string;
  /** See `placeOf`. */
  readonly place?: string;
  readonly userId?: string;
}

/** What a claim writes down: how each due minute was dealt with, and what follows for the schedule. */
export interface Claim {
  readonly missed: readonly (DueMinute & { readonly why: MissedWhy })[];
  readonly ordered?: DueMinute & { readonly requests: readonly ReportRequest[] };
  /** When its runs are given up. */
  readonly dueBy: Date;
  readonly next: Date | undefined;
  readonly last: Date;
  readonly patch?: Pick<Patch, "state" | "status" | "untaken">;
  readonly notices: readonly NewNotice[];
}

/** What the driver does. Each is a compare-and-set: of several processes, one does it. */
export interface DueSchedules {
  /** Active ones that are due, of servers that are not held; the longest due first. */
  due(now: Date, limit: number): Promise<Schedule[]>;
  /** When the next of them is due. */
  nextDue(): Promise<Date | undefined>;
  /** Lets those go on whose pause is over. */
  resume(now: Date): Promise<number>;
  /**
   * Deals with the due minutes of a schedule: occurrences, runs with their jobs, notices and the next due instant, in one
   * transaction. Undefined, and nothing is written, where the schedule is not any more what it was: another process was
   * faster, or somebody changed it. A minute that was dealt with before stays as it is, and orders nothing.
   */
  claim(schedule: Schedule, claim: Claim): Promise<{ readonly runs: readonly Run[] } | undefined>;
  /** Computes next due instants anew that were computed with other zone data and have not come yet. */
  recompute(zoneData: string, now: Date, next: (schedule: Schedule) => Date | undefined): Promise<number>;
}

/** An occurrence whose runs are all over. */
export interface EndedOccurrence {
  readonly occurrence: Occurrence;
  readonly schedule: Schedule;
  readonly runs: readonly Run[];
}

/** What a schedule missed and nobody made since. */
export interface Missed {
  /** The newest first, up to a limit. */
  readonly newest: readonly Occurrence[];
  readonly count: number;
}

export interface OccurrenceStore {
  /** Occurrences whose runs are all over, and that nobody has settled yet. */
  ended(limit: number): Promise<EndedOccurrence[]>;
  /** Settles one, once: the state it ends in, and what follows for the schedule as it stands now. */
  settle(
    id: string,
    outcome: { readonly state: OccurrenceState; readonly failure?: FailureRecord | undefined },
    decide: (schedule: Schedule) => { readonly patch: Patch; readonly notices: readonly NewNotice[] },
  ): Promise<boolean>;
  missed(scheduleId: string, limit: number): Promise<Missed>;
  /** The newest first, in whatever state. */
  occurrences(scheduleId: string, limit: number): Promise<Occurrence[]>;
  find(id: string): Promise<Occurrence | undefined>;
  /** Orders a missed one after all, once: undefined where it is not missed any more. */
  make(
    id: string,
    requests: readonly ReportRequest[],
    dueBy: Date,
  ): Promise<{ readonly runs: readonly Run[] } | undefined>;
  /** A settled one whose run is tried again counts as open again. */
  reopen(id: string): Promise<void>;
}

export interface NoticeStore {
  /** Takes a notice that is due, for so long; nobody else has it meanwhile. `attempts` counts this one. */
  takeNotice(now: Date, leaseMs: number): Promise<Notice | undefined>;
  /** It is said, or cannot be. */
  noticeOver(id: string): Promise<void>;
  /** To be tried again. */
  noticeLater(id: string, at: Date): Promise<void>;
}

export interface ServerHold {
  readonly server: string;
  readonly failure: FailureRecord;
  readonly at: string;
}

export interface ServerHolds {
  holds(): Promise<ServerHold[]>;
  /** Holds the schedules of a server, with these notices; false, and no notices, where they are held already. */
  hold(server: string, failure: FailureRecord, notices: readonly NewNotice[]): Promise<boolean>;
  /** @returns whether it was held */
  release(server: string): Promise<boolean>;
  /** The newest occurrence of each schedule of a server, where it failed. */
  newestFailed(server: string): Promise<{ readonly schedule: Schedule; readonly occurrence: Occurrence }[]>;
}

/** The port by which schedules are kept. */
export interface ScheduleStore extends ScheduleChanges, DueSchedules {
  find(id: string): Promise<Schedule | undefined>;
  /** Those that were not removed; the next to run first. */
  list(filter: ScheduleFilter, limit: number): Promise<Schedule[]>;
  readonly occurrences: OccurrenceStore;
  readonly notices: NoticeStore;
  readonly servers: ServerHolds;
  /** Removes for good what was removed before then, and occurrences and notices from before. */
  removeBefore(before: Date): Promise<void>;
}
