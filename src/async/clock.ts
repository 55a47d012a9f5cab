import { setImmediate as nextTurn } from "node:timers/promises";

/** What a clock's `setTimeout` and `setInterval` answer: opaque, for its own `clear…` only. */
export type ClockTimer = unknown;

/**
 * Time and timers, passed in wherever something waits, so that a test can drive them by hand. The shape is pg-boss's:
 * one clock serves the job engine and everything else.
 */
export interface Clock {
  /** Milliseconds; from which moment on is the clock's own affair. */
  now(): number;
  setTimeout(fn: () => void, ms: number): ClockTimer;
  clearTimeout(handle: ClockTimer): void;
  setInterval(fn: () => void, ms: number): ClockTimer;
  clearInterval(handle: ClockTimer): void;
}

/** The time of day, in milliseconds since the epoch. It jumps when somebody corrects the system's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (fn, ms) => setTimeout(fn, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
  setInterval: (fn, ms) => setInterval(fn, ms),
  clearInterval: (handle) => clearInterval(handle as NodeJS.Timeout),
};

/** For spans of time: milliseconds that only ever grow, so that a corrected system clock ends no session. */
export const monotonicClock: Clock = { ...systemClock, now: () => performance.now() };

interface PendingTimer {
  due: number;
  readonly interval: number | undefined;
  readonly action: () => void;
}

/** A clock that is driven by hand: time moves by {@link setTime} and {@link tick} only, and only the latter fires timers. */
export class TestClock implements Clock {
  #now: number;
  readonly #timers = new Set<PendingTimer>();

  constructor(start = Date.now()) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(action: () => void, ms: number): ClockTimer {
    return this.#add(action, ms, undefined);
  }

  setInterval(action: () => void, ms: number): ClockTimer {
    return this.#add(action, ms, Math.max(1, ms));
  }

  clearTimeout(timer: ClockTimer): void {
    this.#timers.delete(timer as PendingTimer);
  }

  clearInterval(timer: ClockTimer): void {
    this.clearTimeout(timer);
  }

  /** Jumps, as if the machine had slept: each timer that the jump passed fires once, at the next tick. */
  async setTime(time: number): Promise<void> {
    await nextTurn();
    for (const timer of this.#timers) if (timer.due < time) timer.due = time;
    this.#now = time;
  }

  /** Lets time pass and fires every timer at its own moment, in order. */
  async tick(ms: number): Promise<void> {
    const target = this.#now + ms;
    for (;;) {
      await nextTurn();
      const [next] = [...this.#timers].sort((a, b) => a.due - b.due);
      if (!next || next.due > target) break;
      this.#now = Math.max(this.#now, next.due);
      if (next.interval === undefined) this.#timers.delete(next);
      else next.due += next.interval;
      next.action();
    }
    this.#now = target;
    await nextTurn();
  }

  #add(action: () => void, ms: number, interval: number | undefined): ClockTimer {
    const timer: PendingTimer = { due: this.#now + Math.max(0, ms), interval, action };
    this.#timers.add(timer);
    return timer;
  }
}
