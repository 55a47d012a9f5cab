import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { Arrivals } from "../../src/slack/arrivals.ts";

let clock: TestClock;
let arrivals: Arrivals;
beforeEach(() => {
  clock = new TestClock(0);
  arrivals = new Arrivals(clock);
});
afterEach(() => arrivals.stop());

it("counts from the moment at which a payload is read", async () => {
  const payload = {};
  arrivals.note(payload);
  await clock.tick(700);
  expect(arrivals.age(payload)).toBe(700);
  expect(arrivals.age({})).toBe(0);
});

it("takes what is read behind a stall to be as old as the stall, until all of it can be read", async () => {
  await clock.tick(100);
  await clock.setTime(10_100);
  const [within, behind, later] = [{}, {}, {}];
  // Before the timers have noticed.
  arrivals.note(within);
  expect(arrivals.age(within)).toBe(10_000);
  await clock.tick(1);
  arrivals.note(behind);
  expect(arrivals.age(behind)).toBe(10_001);
  for (let turn = 0; turn < 6; turn += 1) await nextTurn();
  arrivals.note(later);
  expect(arrivals.age(later)).toBe(0);
});
