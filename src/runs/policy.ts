/** How long and how often a run is tried. Times in milliseconds. */
export interface RunPolicy {
  /** Runs at work at a time, per process. Those that wait for a slot at their server do not count. */
  readonly concurrency: number;
  /** Report calls at a time for one server, per process. */
  readonly reportsAtOnce: number;
  /** Retries of what heals by itself, before the run fails. */
  readonly retries: number;
  /** Before the first retry; doubled for each next one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** From the order (or the Retry button) to the moment at which the run is given up. */
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
  reportsAtOnce: 1,
  retries: 5,
  firstDelayMs: 10_000,
  longestDelayMs: 300_000,
  deadlineMs: 3_600_000,
  maxPickups: 50,
  keepFailedFileMs: 86_400_000,
  retentionMs: 90 * 86_400_000,
};

/**
 * How long to wait before the next retry: doubled each time, spread by a quarter to each side so that runs which failed
 * together do not come back together, and never less than what the far end asked for.
 * @param retries so far
 * @param random in [0, 1)
 */
export function retryDelay(
  policy: Pick<RunPolicy, "firstDelayMs" | "longestDelayMs">,
  retries: number,
  random: number,
  retryAfterMs = 0,
): number {
  const backOff = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** retries);
  return Math.round(Math.max(backOff * (0.75 + random / 2), retryAfterMs * (1 + random / 10)));
}
