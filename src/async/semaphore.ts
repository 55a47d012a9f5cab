/** The right to be inside, until it is released. Releasing it twice gives back one permit. */
export interface Permit extends Disposable {
  release(): void;
}

export interface Semaphore {
  /** How many may be inside at a time. */
  readonly capacity: number;
  /** How many could come in at once. */
  readonly free: number;
  /** How many stand in line. */
  readonly waiting: number;
  /**
   * Waits in line for a permit; whoever gets it must release it, whatever happens, or it is gone for good. Rejects with
   * the signal's reason; a signal that aborts later, when the permit is given, changes nothing.
   */
  acquire(signal?: AbortSignal): Promise<Permit>;
  /** Was this permit given by this semaphore, and not released yet? */
  holds(permit: Permit): boolean;
  /** Does the work with a permit, and releases it however the work ends. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * Lets in so many at a time, in the order of coming. A permit that is released while somebody waits would be free for
 * whoever comes first to the next tick, and who waits could starve; so it is handed to the first in line directly.
 */
export function createSemaphore(capacity: number): Semaphore {
  let free = capacity;
  const line = new Set<() => void>();
  const held = new Set<Permit>();

  function permit(): Permit {
    const release = () => {
      if (!held.delete(given)) return;
      const [first] = line;
      if (first) first();
      else free += 1;
    };
    const given = { release, [Symbol.dispose]: release };
    held.add(given);
    return given;
  }

  // Not an async function: that would deliver a permit which was waited for some ticks later than one that was free, and
  // whoever came last could go in first.
  function acquire(signal?: AbortSignal): Promise<Permit> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (free > 0) {
      free -= 1;
      return Promise.resolve(permit());
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        line.delete(enter);
        signal?.removeEventListener("abort", leave);
        resolve(permit());
      };
      const leave = () => {
        line.delete(enter);
        reject(signal?.reason);
      };
      line.add(enter);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  return {
    capacity,
    get free() {
      return free;
    },
    get waiting() {
      return line.size;
    },
    acquire,
    holds: (permit) => held.has(permit),
    async run(work, signal) {
      using _ = await acquire(signal);
      return await work();
    },
  };
}

/** One at a time. Whoever asks for it while holding it waits for himself, for ever. */
export const createMutex = (): Semaphore => createSemaphore(1);
