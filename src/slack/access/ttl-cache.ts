/**
 * Answers of Slack that are good for a while: asked for once at a time, remembered for `freshMs`, and never remembered
 * when they fail. Everything is forgotten at `most` keys, so that it cannot grow.
 */
export class TtlCache<Answer> {
  readonly #ask: (key: string) => Promise<Answer>;
  readonly #freshMs: number;
  readonly #now: () => number;
  readonly #most: number;
  readonly #known = new Map<string, { readonly answer: Answer; readonly at: number }>();
  readonly #asked = new Map<string, Promise<Answer>>();

  constructor(ask: (key: string) => Promise<Answer>, freshMs: number, now: () => number, most = 5_000) {
    this.#ask = ask;
    this.#freshMs = freshMs;
    this.#now = now;
    this.#most = most;
  }

  /** What is known already. */
  cached(key: string): Answer | undefined {
    return this.#fresh(key)?.answer;
  }

  async find(key: string): Promise<Answer> {
    const fresh = this.#fresh(key);
    if (fresh) return fresh.answer;
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#askFor(key).finally(() => this.#asked.delete(key));
      this.#asked.set(key, asked);
    }
    return asked;
  }

  #fresh(key: string): { readonly answer: Answer } | undefined {
    const entry = this.#known.get(key);
    return entry && this.#now() - entry.at < this.#freshMs ? entry : undefined;
  }

  async #askFor(key: string): Promise<Answer> {
    const answer = await this.#ask(key);
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, { answer, at: this.#now() });
    return answer;
  }
}
