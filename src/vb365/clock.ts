import { setTimeout as sleep } from "node:timers/promises";

/** Time as the module sees it: milliseconds that only ever grow, so that a corrected system clock ends no session. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  async wait(ms, signal) {
    signal.throwIfAborted();
    if (ms <= 0) return;
    await sleep(ms, undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  },
};
