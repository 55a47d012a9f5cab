import type { StoredRule } from "./rule/stored-rule.ts";

export interface ScheduleContext {
  /** The instant at which the text is said. Nothing in this room reads a clock. */
  readonly now: Date;
  /** IANA zone of the operator; the schedule keeps its wall clock unless the text names another. */
  readonly zone: string;
  /** BCP 47 tag: language, order of day and month. Default `en-US`. */
  readonly locale?: string;
}

export interface Schedule {
  readonly ok: true;
  /** Plain JSON; `readRule` gives the same runs from it later. */
  readonly rule: StoredRule;
  /** The schedule as the operator wrote it. */
  readonly words: string;
  /** The first `count` runs at or after `now`, or strictly after `after`; fewer where the schedule ends. */
  next(count: number, after?: Date): Date[];
}

export type ScheduleRefusalReason =
  | "empty"
  | "too-long"
  | "no-recurrence"
  | "too-often"
  | "grid"
  | "never"
  | "impossible"
  | "contradiction"
  | "ambiguous"
  | "leftover"
  | "unknown-zone"
  | "bad-cron"
  | "past-end";

export interface ScheduleRefused {
  readonly ok: false;
  readonly reason: ScheduleRefusalReason;
  /** One plain sentence in English, the same for every refusal of this reason. */
  readonly message: string;
  /** The operator's words that are the trouble. */
  readonly leftover?: string;
  /** Up to three texts that would be read. */
  readonly suggestions: readonly string[];
}

export type ScheduleResult = Schedule | ScheduleRefused;

/** A schedule taken out of a command. */
export type FoundSchedule =
  | { readonly ok: true; readonly schedule: Schedule; readonly text: string; readonly rest: string }
  | ScheduleRefused;
