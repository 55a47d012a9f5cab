import { type Clock, systemClock } from "./clock.ts";

/** The work took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

export interface TimeoutOptions {
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/**
 * The work's result when it is there within `ms`; undefined when it is not, in which case the work goes on. Whoever still
 * wants its outcome awaits the work itself: a failure that comes too late is told to nobody here, because as an unhandled
 * rejection it would end the process. Rejects as the work does, or with the signal's reason.
 */
export async function withTimeout<T>(
  work: Promise<T>,
  ms: number,
  { signal, clock = systemClock }: TimeoutOptions = {},
): Promise<T | undefined> {
  work.catch(() => {});
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => settle(() => reject(signal?.reason));
    const timer = clock.setTimeout(() => settle(() => resolve(undefined)), ms);
    const settle = (how: () => void) => {
      clock.clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      how();
    };
    signal?.addEventListener("abort", abort, { once: true });
    work.then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

/**
 * Runs something with a signal that aborts with the given one, or with a {@link TimeoutError} when the time is over;
 * rejects with that then, whatever the aborted work makes of it. It waits until the work has ended, so that nothing of it
 * (a file half written, a connection) is left behind unseen: work that ignores its signal is not cut short.
 */
export async function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  ms: number,
  { signal, clock = systemClock }: TimeoutOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  const deadline = new AbortController();
  const timer = clock.setTimeout(() => deadline.abort(new TimeoutError(`not done within ${ms} ms`)), ms);
  try {
    return await run(signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal);
  } catch (error) {
    deadline.signal.throwIfAborted();
    throw error;
  } finally {
    clock.clearTimeout(timer);
  }
}
