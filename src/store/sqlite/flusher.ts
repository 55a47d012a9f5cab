/**
 * Shares one flush among everybody who waits for it. A flush covers what was written before it began, so whoever comes
 * while one is under way waits for the next; on a disk that takes 100 ms for each, a burst of orders waits for two and
 * not in a line of its own.
 */
export class Flusher {
  readonly #flush: () => Promise<void>;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #written = 0;
  /** How much of it the flush under way covers, and how much the last one that is over. */
  #covered = 0;
  #flushed = 0;
  #failed: { readonly cause: unknown } | undefined;

  constructor(flush: () => Promise<void>) {
    this.#flush = flush;
  }

  /** Something was written that no flush has covered yet. */
  wrote(): void {
    this.#written += 1;
  }

  /**
   * Resolves when everything written so far is on the disk.
   * @throws what the flush threw, and from then on: after a failed fsync the system may have dropped the pages, and a
   * later one that succeeds proves nothing.
   */
  async flush(): Promise<void> {
    this.#throwIfFailed();
    if (this.#flushed === this.#written) return;
    if (this.#covered === this.#written) await this.#running;
    else await this.#afterThis();
    this.#throwIfFailed();
  }

  #afterThis(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#running = this.#start();
      this.#next = undefined;
      return this.#running;
    });
    return this.#next;
  }

  async #start(): Promise<void> {
    const covered = this.#written;
    this.#covered = covered;
    try {
      await this.#flush();
      this.#flushed = covered;
    } catch (cause) {
      this.#failed = { cause };
    }
  }

  #throwIfFailed(): void {
    if (this.#failed) throw this.#failed.cause;
  }
}
