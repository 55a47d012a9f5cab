import type { Switches } from "./switches.ts";

export interface Refusal {
  readonly retryAfterSeconds: number;
  /** Goes into the reason phrase: the body of the 429 is empty. */
  readonly reason: string;
}

const RULES = [
  { unit: "Second", ms: 1_000, limit: "perSecond" },
  { unit: "Minute", ms: 60_000, limit: "perMinute" },
  { unit: "Hour", ms: 3_600_000, limit: "perHour" },
] as const;

/**
 * The limits of the token call per client address, as the library WebApiThrottle keeps them: each period begins with
 * the first call in it, a refused call is not counted in the longer periods, and Retry-After is 1 for the rule per
 * second, else what is left of the period.
 */
export class TokenThrottle {
  readonly #windows = new Map<string, { since: number; count: number }>();

  /** Counts a call; undefined when it may pass. */
  admit(address: string, at: Date, limits: Switches["throttle"]): Refusal | undefined {
    if (!limits.enabled || (limits.loopbackExempt && isLoopback(address))) return undefined;
    for (const { unit, ms, limit } of RULES) {
      const allowed = limits[limit];
      if (allowed === 0) continue;
      const key = `${address} ${unit}`;
      const known = this.#windows.get(key);
      const window = known && at.getTime() < known.since + ms ? known : { since: at.getTime(), count: 0 };
      this.#windows.set(key, window);
      window.count++;
      if (window.count > allowed) {
        const leftSeconds = Math.ceil((window.since + ms - at.getTime()) / 1000);
        return {
          retryAfterSeconds: unit === "Second" ? 1 : leftSeconds,
          reason: `API calls quota exceeded! maximum admitted ${allowed} per ${unit}.`,
        };
      }
    }
    return undefined;
  }

  forget(): void {
    this.#windows.clear();
  }
}

const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);
