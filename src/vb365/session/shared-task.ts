/**
 * Work that many callers may want at once and that must be done once: whoever comes while it runs shares its outcome.
 * A caller who aborts leaves alone; the work itself is aborted when the last one has left.
 */
export function createSharedTask<T>(
  work: (signal: AbortSignal) => Promise<T>,
): (signal: AbortSignal) => Promise<T> {
  let current: { outcome: Promise<T>; callers: number; abandon: AbortController } | undefined;

  function start() {
    const abandon = new AbortController();
    const task = { outcome: work(abandon.signal), callers: 0, abandon };
    const over = () => {
      if (current === task) current = undefined;
    };
    task.outcome.then(over, over);
    return task;
  }

  return (signal) => {
    if (signal.aborted) return Promise.reject(signal.reason);
    current ??= start();
    const task = current;
    task.callers += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        task.callers -= 1;
        if (task.callers > 0) return;
        if (current === task) current = undefined;
        task.abandon.abort();
      };
      const stay = () => signal.removeEventListener("abort", leave);
      signal.addEventListener("abort", leave, { once: true });
      task.outcome.finally(stay).then(resolve, reject);
    });
  };
}
