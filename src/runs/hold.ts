import type { Attempt } from "../store/index.ts";
import type { Run } from "../store/types.ts";

/** The run belongs to another attempt now, or is finished. */
export class Superseded extends Error {
  override readonly name = "Superseded";
}

/** The process is stopping: the run waits to be taken up again. */
export class Parked extends Error {
  override readonly name = "Parked";
}

/** The run's time is over. */
export class Overdue extends Error {
  override readonly name = "Overdue";
}

/** A write whose answer took longer than this may have been overtaken while this process was frozen. */
export const STALE_MS = 2000;

/** One attempt's hold on its run: what the run is now, and the only way to change it. */
export interface Hold {
  readonly run: Run;
  readonly signal: AbortSignal;
  /** The store's own error, once it had one: then nothing is known of the run, and another attempt will look. */
  readonly trouble: unknown;
  abort(reason: Superseded | Parked | Overdue): void;
  /**
   * Writes to the run by this attempt.
   * @throws Superseded when the attempt no longer owns the run; the signal is aborted too
   */
  write(change: (held: Attempt) => Promise<Run | undefined>): Promise<Run>;
  /** Reads or writes what holds for the run whoever owns it. */
  note<T>(work: (id: string) => Promise<T>): Promise<T>;
  /** Proves that the attempt owns the run at this moment, before something becomes visible. */
  prove(): Promise<Run>;
}

/**
 * @param prove a write that changes nothing and answers undefined when the attempt does not own the run
 * @param jobSignal aborts when the process lost the job
 */
export function createHold(
  taken: Run,
  prove: (held: Attempt) => Promise<Run | undefined>,
  jobSignal: AbortSignal,
): Hold {
  const held = { id: taken.id, attempt: taken.attempt };
  const controller = new AbortController();
  const signal = controller.signal;
  const lose = () => controller.abort(new Superseded());
  jobSignal.addEventListener("abort", lose, { once: true, signal });
  if (jobSignal.aborted) lose();
  let run = taken;
  let trouble: unknown;

  const remember = (error: unknown): never => {
    trouble = error;
    throw error;
  };
  const write: Hold["write"] = async (change) => {
    signal.throwIfAborted();
    for (let next = change; ; next = prove) {
      const since = performance.now();
      const written = await next(held).catch(remember);
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
    get trouble() {
      return trouble;
    },
    signal,
    abort: (reason) => controller.abort(reason),
    write,
    note: (work) => work(held.id).catch(remember),
    prove: () => write(prove),
  };
}
