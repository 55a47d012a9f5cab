import { DEFAULT_LIMITS, type Limits } from "./limits.ts";

/** Times in milliseconds. */
export interface SchedulePolicy {
  readonly limits: Limits;
  /** How late an occurrence may be made after the bot was down. */
  readonly catchUpMs: number;
  /** From an occurrence to the moment at which its runs are given up, however long the line of its server is. */
  readonly waitingMs: number;
  /** How often it is looked for what is due, at least: another process may have changed it. */
  readonly pollMs: number;
  /** How often a held server is asked. */
  readonly probeMs: number;
  /** How long a removed one can be brought back. */
  readonly undoMs: number;
  readonly retentionMs: number;
}

export const DEFAULT_SCHEDULE_POLICY: SchedulePolicy = {
  limits: DEFAULT_LIMITS,
  catchUpMs: 72 * 3_600_000,
  waitingMs: 7 * 86_400_000,
  pollMs: 5_000,
  probeMs: 60_000,
  undoMs: 3_600_000,
  retentionMs: 90 * 86_400_000,
};

/** Occurrences in a row that fail before a schedule is paused. */
export const MAX_FAILURES = 3;

/** Occurrences in a row without an owner before it is paused. */
export const MAX_UNTAKEN = 2;
