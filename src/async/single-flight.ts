export interface SingleFlight<Key, T> {
  /**
   * The outcome of the work for this key: of what is under way, else of work that begins now. Rejects with the reason of
   * the caller's own signal at once, whatever becomes of the work.
   */
  run(key: Key, signal?: AbortSignal): Promise<T>;
  /** Whoever comes next begins anew; those who wait now keep what is under way. */
  forget(key: Key): void;
}

interface Flight<T> {
  readonly outcome: Promise<T>;
  readonly abandon: AbortController;
  callers: number;
}

/**
 * Work that many may want at once and that is done once for each key. If one caller's signal went into the work, his
 * leaving would fail all the others; so each leaves alone, and the work's own signal aborts when the last one has left.
 * A caller without a signal never leaves.
 */
export function createSingleFlight<Key, T>(
  work: (key: Key, signal: AbortSignal) => Promise<T>,
): SingleFlight<Key, T> {
  const flights = new Map<Key, Flight<T>>();

  function start(key: Key): Flight<T> {
    const abandon = new AbortController();
    const outcome = (async () => work(key, abandon.signal))();
    const flight = { outcome, abandon, callers: 0 };
    flights.set(key, flight);
    const end = () => drop(key, flight);
    outcome.then(end, end);
    return flight;
  }

  function drop(key: Key, flight: Flight<T>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  return {
    async run(key, signal) {
      signal?.throwIfAborted();
      const flight = flights.get(key) ?? start(key);
      flight.callers += 1;
      if (!signal) return flight.outcome;
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          reject(signal.reason);
          flight.callers -= 1;
          if (flight.callers > 0) return;
          // Nobody may join work that is being given up.
          drop(key, flight);
          flight.abandon.abort();
        };
        const stay = () => signal.removeEventListener("abort", leave);
        signal.addEventListener("abort", leave, { once: true });
        flight.outcome.finally(stay).then(resolve, reject);
      });
    },
    forget: (key) => void flights.delete(key),
  };
}

/** The same for one piece of work without a key. */
export function createSharedTask<T>(
  work: (signal: AbortSignal) => Promise<T>,
): (signal?: AbortSignal) => Promise<T> {
  const flight = createSingleFlight((_: undefined, signal) => work(signal));
  return (signal) => flight.run(undefined, signal);
}
