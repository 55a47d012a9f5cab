import { type Clock, systemClock } from "./clock.ts";

export interface SleepOptions {
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/**
 * Resolves after `ms`, at once for none; rejects with the signal's reason. A wait that nobody can end would hold up the
 * stop of the process, so pass a signal wherever there is one.
 */
export async function sleep(ms: number, { signal, clock = systemClock }: SleepOptions = {}): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      clock.clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = clock.setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/** Times in milliseconds. */
export interface BackOff {
  /** Before the first retry; doubled for each next one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/**
 * How long to wait before the next retry: doubled each time, and never less than what the far end asked for. Callers that
 * failed together would come back together and fail again; `random` spreads them by a quarter to each side, and by up to
 * a tenth beyond what the far end asked for.
 * @param retries so far
 * @param random in [0, 1); undefined for a wait that is not spread
 */
export function retryDelay(
  { firstDelayMs, longestDelayMs }: BackOff,
  retries: number,
  random: number | undefined,
  retryAfterMs = 0,
): number {
  const backOff = Math.min(longestDelayMs, firstDelayMs * 2 ** retries);
  if (random === undefined) return Math.max(backOff, retryAfterMs);
  return Math.round(Math.max(backOff * (0.75 + random / 2), retryAfterMs * (1 + random / 10)));
}

/**
 * A `Retry-After` header in milliseconds: so many seconds, or until a date (RFC 9110, 10.2.3); undefined when it is
 * neither. The far end may ask for days: whoever waits sets a limit.
 * @param now the time of day that a date is compared with
 */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
