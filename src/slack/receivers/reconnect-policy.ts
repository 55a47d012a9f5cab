import { retryDelay } from "../../async/retry-wait.ts";

/** Before a lost connection is replaced, and again after each attempt that failed. */
const BACK_OFF = { firstDelayMs: 250, longestDelayMs: 60_000 };
/** A connection that was open for so long has proved that the next one is worth opening at once. */
const LASTED_MS = 30_000;
/** Recyclings of connections that have not lasted which are followed at once: Slack’s own are hours apart. */
const MAX_HASTY = 10;

/** Why Slack ends a connection to have it opened anew (docs.slack.dev, Socket Mode); any other reason is a complaint. */
const RECYCLED = ["refresh_requested", "warning"];

/**
 * When the next connection is opened. Slack may say hello to each one and end it at once: an attempt that succeeded
 * proves nothing, so the wait grows until a connection has lasted.
 */
export class ReconnectPolicy {
  readonly #random: () => number;
  #failures = 0;
  #hasty = 0;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /**
   * A connection was open and is ending: how long to wait, in milliseconds.
   * @param reason Slack’s, where it announced the end
   */
  ended(lastedMs: number, reason: string | undefined): number {
    if (lastedMs >= LASTED_MS) {
      this.#failures = 0;
      this.#hasty = 0;
    }
    const isRecycled = reason !== undefined && RECYCLED.includes(reason);
    if (isRecycled && (lastedMs >= LASTED_MS || this.#hasty++ < MAX_HASTY)) return 0;
    return this.failed();
  }

  /** No connection could be opened: how long to wait, in milliseconds. */
  failed(): number {
    this.#failures += 1;
    return retryDelay(BACK_OFF, this.#failures - 1, this.#random());
  }
}
