import { type Clock, type ClockTimer, monotonicClock } from "../async/clock.ts";

/** How often the loop is looked at. */
const TICK_MS = 100;
/** A tick that comes so much later than the one before says that nothing was read from the network meanwhile. */
const STALL_MS = 300;
/** Turns of the loop in which what waited for a stall to end is read: a socket gives so many bytes a turn. */
const CATCH_UP_TURNS = 5;

/**
 * When each payload came. Slack counts from the moment at which it sends; a process that was busy or frozen reads later,
 * so what it reads behind a stall may be as old as the stall.
 */
export class Arrivals {
  readonly #clock: Clock;
  readonly #at = new WeakMap<object, number>();
  readonly #timer: ClockTimer;
  #lastTick: number;
  #stalledSince: number | undefined;
  #turnsLeft = 0;

  constructor(clock: Clock = monotonicClock) {
    this.#clock = clock;
    this.#lastTick = clock.now();
    this.#timer = clock.setInterval(() => this.#tick(), TICK_MS);
    if (this.#timer instanceof Object && "unref" in this.#timer) (this.#timer as NodeJS.Timeout).unref();
  }

  /** A payload has been read just now. */
  note(payload: object): void {
    const now = this.#clock.now();
    const isStalled = now - this.#lastTick > STALL_MS;
    this.#at.set(payload, this.#stalledSince ?? (isStalled ? this.#lastTick : now));
  }

  /** For how long its sender may have waited by now, in milliseconds; 0 for a payload that nobody noted. */
  age(payload: object): number {
    const at = this.#at.get(payload);
    return at === undefined ? 0 : this.#clock.now() - at;
  }

  stop(): void {
    this.#clock.clearInterval(this.#timer);
  }

  #tick(): void {
    const now = this.#clock.now();
    if (now - this.#lastTick > STALL_MS) {
      this.#stalledSince ??= this.#lastTick;
      if (this.#turnsLeft === 0) setImmediate(() => this.#turn());
      this.#turnsLeft = CATCH_UP_TURNS;
    }
    this.#lastTick = now;
  }

  #turn(): void {
    this.#turnsLeft -= 1;
    if (this.#turnsLeft > 0) setImmediate(() => this.#turn());
    else this.#stalledSince = undefined;
  }
}
