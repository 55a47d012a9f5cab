import { type Clock, systemClock } from "./clock.ts";
import { createSingleFlight, type SingleFlight } from "./single-flight.ts";

export interface TtlCacheOptions<Value> {
  /** @param earlier what was known before, however old */
  readonly load: (key: string, signal: AbortSignal, earlier: Value | undefined) => Promise<Value>;
  /** How long a value is good, from the moment it came; 0 for one that is not to be kept at all. */
  readonly ttlMs: number | ((value: Value) => number);
  /** At so many keys the one that was loaded longest ago is forgotten, so that the cache cannot grow. */
  readonly maxSize?: number;
  readonly clock?: Pick<Clock, "now">;
}

interface Entry<Value> {
  readonly value: Value;
  readonly freshUntil: number;
}

/**
 * Values that are good for a while. However many ask at once, each key is loaded once at a time; one that leaves does not
 * cancel the load for the others. A load that fails is told to those who wait and never remembered, because a fault of a
 * second must not last for the whole time.
 */
export class TtlCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #flight: SingleFlight<string, Value>;
  readonly #loads = new Map<string, symbol>();
  readonly #options: TtlCacheOptions<Value>;
  readonly #clock: Pick<Clock, "now">;

  constructor(options: TtlCacheOptions<Value>) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#flight = createSingleFlight((key, signal) => this.#load(key, signal));
  }

  /** What is known and fresh, else what is loaded now. */
  async get(key: string, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    const entry = this.#entries.get(key);
    return entry && this.#isFresh(entry) ? entry.value : this.#flight.run(key, signal);
  }

  /** What is known and fresh, without a load. */
  cached(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#isFresh(entry) ? entry.value : undefined;
  }

  /** What is known, however old. */
  peek(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Forgets a key. A load under way may have read what was true before: its value is not kept, and nobody joins it. */
  delete(key: string): void {
    this.#entries.delete(key);
    this.#loads.delete(key);
    this.#flight.forget(key);
  }

  #isFresh({ freshUntil }: Entry<Value>): boolean {
    return this.#clock.now() < freshUntil;
  }

  async #load(key: string, signal: AbortSignal): Promise<Value> {
    const { load, ttlMs } = this.#options;
    const id = Symbol(key);
    this.#loads.set(key, id);
    try {
      const value = await load(key, signal, this.peek(key));
      if (this.#loads.get(key) === id)
        this.#keep(key, value, typeof ttlMs === "number" ? ttlMs : ttlMs(value));
      return value;
    } finally {
      if (this.#loads.get(key) === id) this.#loads.delete(key);
    }
  }

  #keep(key: string, value: Value, ttlMs: number): void {
    this.#entries.delete(key);
    if (ttlMs <= 0) return;
    const [oldest] = this.#entries.keys();
    if (this.#entries.size >= (this.#options.maxSize ?? 5_000) && oldest !== undefined)
      this.#entries.delete(oldest);
    this.#entries.set(key, { value, freshUntil: this.#clock.now() + ttlMs });
  }
}
