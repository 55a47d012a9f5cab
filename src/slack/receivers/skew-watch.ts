import type { Logger } from "@slack/logger";

/** Slack's own advice for the age of a request (docs.slack.dev, "Verifying requests from Slack"). */
const SKEW_SECONDS = 300;
/** A wrong clock refuses every request: one line says so for all of a minute. */
const EVERY_MS = 60_000;

/** Judges the time that a request was signed at, and logs how far this machine’s clock is off. */
export class SkewWatch {
  readonly #logger: Logger;
  readonly #now: () => number;
  #loggedAt = Number.NEGATIVE_INFINITY;
  #refused = 0;

  constructor(logger: Logger, now: () => number) {
    this.#logger = logger;
    this.#now = now;
  }

  /** @param sentAt as the header says, in seconds */
  isTimely(sentAt: string | undefined): boolean {
    const now = this.#now();
    const skew = now / 1000 - (sentAt?.trim() ? Number(sentAt) : Number.NaN);
    if (Math.abs(skew) <= SKEW_SECONDS) return true;
    this.#refused += 1;
    if (Number.isFinite(skew) && now - this.#loggedAt >= EVERY_MS) this.#tell(now, Math.round(skew));
    return false;
  }

  #tell(now: number, skew: number): void {
    const { log, refused } = { log: this.#logger, refused: this.#refused };
    const off = `${Math.abs(skew)} s ${skew > 0 ? "behind" : "ahead of"}`;
    log.warn(
      `refused ${refused} of Slack’s requests: the last one’s time is ${off} this machine’s clock; set the clock by NTP`,
    );
    this.#loggedAt = now;
    this.#refused = 0;
  }
}
