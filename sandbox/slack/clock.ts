import { randomBytes } from "node:crypto";

/** The sandbox's time and names: every id, every `ts` and every expiry comes from here. */
export class Clock {
  readonly #now: () => Date;
  #lastTsMicros = 0;
  #ids = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  now(): Date {
    return this.#now();
  }

  /** Unix seconds, as Slack writes `created`, `updated` and `event_time`. */
  seconds(): number {
    return Math.floor(this.#now().getTime() / 1000);
  }

  /** A message timestamp: unique and growing even when the injected clock stands still, as `ts` is a key. */
  ts(): string {
    this.#lastTsMicros = Math.max(this.#lastTsMicros + 1, this.#now().getTime() * 1000);
    const micros = this.#lastTsMicros;
    return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, "0")}`;
  }

  /** An id of Slack's form: one letter for the kind, then capitals and digits. */
  id(kind: "C" | "D" | "F" | "V" | "M" | "Ev" | "Fx" | "Wx"): string {
    this.#ids += 1;
    return `${kind}${this.#ids.toString(36).toUpperCase().padStart(10, "0")}`;
  }

  /** An unguessable part of a URL or trigger. */
  secret(bytes = 12): string {
    return randomBytes(bytes).toString("hex");
  }
}
