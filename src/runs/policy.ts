import type { BackOff } from "../async/retry-wait.ts";

/** How long and how often a run is tried. Times in milliseconds. */
export interface RunPolicy extends BackOff {
  /** Runs at work at a time, per process. Those that wait for a slot at their server do not count. */
  readonly concurrency: number;
  /** Retries of what heals by itself, before the run fails. */
  readonly retries: number;
  /** How many orders of one person may wait for their work to begin. */
  readonly maxWaiting: number;
  /** From the order (or the Retry button) to the moment at which a run is given up whose work has not begun. */
  readonly waitingMs: number;
  /** From the moment at which the work began to the one at which the run is given up. */
  readonly deadlineMs: number;
  /**
   * How often a run may be picked up without ever getting any further: it may be what kills the process. Not few, for it
   * may as well be killed together with the one that does.
   */
  readonly maxPickups: number;
  /** How long the file of a failed run is kept for the Retry button. */
  readonly keepFailedFileMs: number;
  /** How long finished runs and the audit are kept. */
  readonly retentionMs: number;
}

export const DEFAULT_POLICY: RunPolicy = {
  concurrency: 16,
  retries: 5,
  maxWaiting: 50,
  firstDelayMs: 10_000,
  longestDelayMs: 300_000,
  waitingMs: 86_400_000,
  deadlineMs: 3_600_000,
  maxPickups: 50,
  keepFailedFileMs: 86_400_000,
  retentionMs: 90 * 86_400_000,
};
