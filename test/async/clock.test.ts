import type { Clock as BossClock } from "pg-boss";
import { describe, expect, it } from "vitest";
import { type Clock, monotonicClock, systemClock, TestClock } from "../../src/async/clock.ts";

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

describe("a test clock", () => {
  const record = (clock: TestClock, log: string[], name: string) => () => log.push(`${name} ${clock.now()}`);

  it("fires each timer at its own moment, in order, and none that was cleared", async () => {
    const clock = new TestClock(1000);
    const log: string[] = [];
    clock.setInterval(record(clock, log, "every 30"), 30);
    clock.setTimeout(record(clock, log, "at 50"), 50);
    clock.clearTimeout(clock.setTimeout(record(clock, log, "never"), 10));
    await clock.tick(70);
    expect(log).toEqual(["every 30 1030", "at 50 1050", "every 30 1060"]);
    expect(clock.now()).toBe(1070);
  });

  it("fires once, at the next tick, what a jump has passed", async () => {
    const clock = new TestClock(0);
    const log: string[] = [];
    const interval = clock.setInterval(record(clock, log, "every 10"), 10);
    await clock.setTime(95);
    expect(log).toEqual([]);
    await clock.tick(1);
    expect(log).toEqual(["every 10 95"]);
    clock.clearInterval(interval);
    await clock.tick(100);
    expect(log).toHaveLength(1);
  });

  it("fires in the same tick what a timer that fired has set", async () => {
    const clock = new TestClock(0);
    const log: string[] = [];
    clock.setTimeout(() => clock.setTimeout(record(clock, log, "second"), 5), 5);
    await clock.tick(10);
    expect(log).toEqual(["second 10"]);
  });
});
