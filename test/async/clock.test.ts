import { type Clock as BossClock, TestClock } from "pg-boss";
import { describe, expect, it } from "vitest";
import { type Clock, monotonicClock, systemClock } from "../../src/async/clock.ts";

describe.each<[string, Clock, () => number]>([
  ["the system's clock", systemClock, () => Date.now()],
  ["the monotonic clock", monotonicClock, () => performance.now()],
])("%s", (_, clock, now) => {
  it("can be handed to the job engine, and a clock of the engine's to us", () => {
    const given: BossClock = clock;
    const taken: Clock = new TestClock(0);
    expect(Object.keys(given)).toEqual(["now", "setTimeout", "clearTimeout", "setInterval", "clearInterval"]);
    expect(taken.now()).toBe(0);
  });

  it("tells the time", () => {
    const before = now();
    const told = clock.now();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(now());
  });

  it("fires its timers, but for those that were cleared", async () => {
    const fired: string[] = [];
    clock.clearTimeout(clock.setTimeout(() => fired.push("cleared"), 0));
    clock.clearInterval(clock.setInterval(() => fired.push("cleared"), 0));
    await new Promise<void>((resolve) => {
      const interval = clock.setInterval(() => {
        fired.push("interval");
        if (fired.length < 2) return;
        clock.clearInterval(interval);
        clock.setTimeout(resolve, 0);
      }, 1);
    });
    expect(fired).toEqual(["interval", "interval"]);
  });
});
