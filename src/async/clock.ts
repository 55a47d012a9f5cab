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
