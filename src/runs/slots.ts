/** A number of places, given out in the order of asking. */
export interface Slots {
  readonly free: number;
  /** Resolves with the function that gives the place back. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();

  const giveBack = () => {
    free += 1;
    const [next] = waiting;
    next?.();
  };
  const once = (action: () => void) => {
    let done = false;
    return () => {
      if (!done) action();
      done = true;
    };
  };

  return {
    get free() {
      return free;
    },
    take: (signal) =>
      new Promise((resolve, reject) => {
        const enter = () => {
          waiting.delete(enter);
          signal.removeEventListener("abort", leave);
          free -= 1;
          resolve(once(giveBack));
        };
        const leave = () => {
          waiting.delete(enter);
          reject(signal.reason);
        };
        if (signal.aborted) return leave();
        if (free > 0) return enter();
        waiting.add(enter);
        signal.addEventListener("abort", leave, { once: true });
      }),
  };
}
