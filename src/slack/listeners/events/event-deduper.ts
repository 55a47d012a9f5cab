/** Keys that are remembered at a time. */
const MAX_KEYS = 2_000;

/** Which events this process has dealt with: Slack delivers an event again when it did not hear in time that it came. */
export class EventDeduper {
  readonly #keys = new Set<string>();

  /** Does the work unless it was done, or is being done, for one of these keys. Work that throws may be done again. */
  async once(keys: readonly string[], work: () => Promise<void>): Promise<void> {
    if (keys.some((key) => this.#keys.has(key))) return;
    for (const key of keys) this.#keys.add(key);
    for (const oldest of this.#keys) {
      if (this.#keys.size <= MAX_KEYS) break;
      this.#keys.delete(oldest);
    }
    try {
      await work();
    } catch (error) {
      for (const key of keys) this.#keys.delete(key);
      throw error;
    }
  }
}
