import { type BackOff, retryDelay } from "../../async/retry-wait.ts";

/** When something that failed is tried next. */
export interface Again {
  readonly at: Date;
  readonly retries: number;
}

/**
 * When to try again what has failed, later each time.
 * @param retries so far
 * @param retryAfterMs what the far end asked for
 */
export const tryAgain = (
  { now, random }: { readonly now: () => Date; readonly random: () => number },
  backOff: BackOff,
  retries: number,
  retryAfterMs?: number,
): Again => ({
  at: new Date(now().getTime() + retryDelay(backOff, retries, random(), retryAfterMs)),
  retries: retries + 1,
});
