import type { Run } from "./model.ts";
import type { Fence } from "./run-store.ts";

/** The run belongs to another attempt now, or is finished. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** The process is stopping: the run waits to be picked up again. */
export class ShuttingDown extends Error {
  override readonly name = "ShuttingDown";
}

/** The run's time is over. */
export class DeadlineExceeded extends Error {
  override readonly name = "DeadlineExceeded";
}

/** A write whose answer took longer than this may have been overtaken while this process was frozen. */
export const STALE_MS = 2000;

/** One attempt's lease on its run: what the run is now, and the only way to change it. */
export interface Lease {
  readonly run: Run;
  readonly signal: AbortSignal;
  /** The store's own error, once it had one: then nothing is known of the run, and another attempt will look. */
  readonly storeError: unknown;
  abort(reason: LeaseLost | ShuttingDown | DeadlineExceeded): void;
  /**
   * Writes to the run by this attempt.
   * @throws LeaseLost when the attempt no longer owns the run; the signal is aborted too
   */
  commit(change: (fence: Fence) => Promise<Run | undefined>): Promise<Run>;
  /** Reads or writes what holds for the run whoever owns it. */
  unfenced<T>(work: (id: string) => Promise<T>): Promise<T>;
  /** Proves that the attempt owns the run at this moment, before something becomes visible. */
  assertHeld(): Promise<Run>;
}

/**
 * @param prove answers the run, or undefined when the attempt does not own it
 * @param jobSignal aborts when the process lost the job
 */
export function createLease(
  taken: Run,
  prove: (fence: Fence) => Promise<Run | undefined>,
  jobSignal: AbortSignal,
): Lease {
  const fence = { id: taken.id, fence: taken.fence };
  const controller = new AbortController();
  const signal = controller.signal;
  const lose = () => controller.abort(new LeaseLost());
  jobSignal.addEventListener("abort", lose, { once: true, signal });
  if (jobSignal.aborted) lose();
  let run = taken;
  let storeError: unknown;

  const remember = (error: unknown): never => {
    storeError = error;
    throw error;
  };
  const commit: Lease["commit"] = async (change) => {
    signal.throwIfAborted();
    for (let next = change; ; next = prove) {
      const since = performance.now();
      const written = await next(fence).catch(remember);
      if (!written) lose();
      signal.throwIfAborted();
      if (written) run = written;
      if (performance.now() - since < STALE_MS) return run;
    }
  };
  return {
    get run() {
      return run;
    },
    get storeError() {
      return storeError;
    },
    signal,
    abort: (reason) => controller.abort(reason),
    commit,
    unfenced: (work) => work(fence.id).catch(remember),
    assertHeld: () => commit(prove),
  };
}
