import { withTimeout } from "./timeout.ts";

/** Work that is under way, for whoever stops and lets it end. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  async track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    try {
      return await work;
    } finally {
      this.#work.delete(work);
    }
  }

  /**
   * Resolves when nothing is under way any more, however it ended, or when the time is over: a listener may wait for a
   * far end that never answers.
   * @returns how many are left
   */
  async settled(withinMs: number): Promise<number> {
    await withTimeout(this.#all(), withinMs);
    return this.#work.size;
  }

  async #all(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
  }
}
