/**
 * One at a time, in the order of coming; who waits can leave by aborting.
 * VB365 builds a report with the caller waiting, and nobody knows what it makes of two at once.
 */
export function createTurns(): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  const waiting = new Set<() => void>();
  let busy = false;

  function next(): void {
    const [first] = waiting;
    busy = first !== undefined;
    if (first) {
      waiting.delete(first);
      first();
    }
  }

  function turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (!busy) {
      busy = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(enter);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      waiting.add(enter);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  return async (signal, work) => {
    await turn(signal);
    try {
      return await work();
    } finally {
      next();
    }
  };
}
