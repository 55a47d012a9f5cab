import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { type Harness, harness, order, pass, passUntil } from "./support.ts";

const MINUTE = 60_000;

onEachEngine("the time of a run", ({ open, testClock }) => {
  let clock: DrivenClock;
  let store: Store;
  let at: Harness;
  beforeEach(async () => {
    clock = testClock();
    store = await open({ clock });
    at = await harness(store, { policy: { deadlineMs: 10 * MINUTE, waitingMs: 120 * MINUTE } });
    await at.runs.start();
  });
  afterEach(async () => {
    await at.close();
    await store.close();
  });

  const { signal } = new AbortController();

  it("to finish begins with the work: waiting in line does not count", async () => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ card }) => card.state === "posted");
    await pass(clock, 30 * MINUTE);
    permit.release();
    const done = await passUntil(clock, 1000, at, run.id, ({ finishedAt }) => finishedAt !== undefined);
    expect(done).toMatchObject({ state: "done" });
    expect(Date.parse(done.dueBy) - clock.now()).toBeLessThanOrEqual(10 * MINUTE);
  });

  it("to wait is limited too, in its own words: nothing was tried", async () => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ card }) => card.state === "posted");
    await pass(clock, 121 * MINUTE);
    const failed = await passUntil(clock, 1000, at, run.id, ({ state }) => state === "failed");
    expect(failed.failure).toEqual({ code: "run_waited_too_long", params: {} });
    expect(at.source.calls).toBe(0);
    permit.release();
  });

  it("to finish ends the work that takes longer", async () => {
    at.source.before = (aborted) =>
      new Promise((_, reject) => aborted.addEventListener("abort", () => reject(aborted.reason)));
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ state }) => state === "generating");
    await pass(clock, 11 * MINUTE);
    const failed = await passUntil(clock, 1000, at, run.id, ({ state }) => state === "failed");
    expect(failed.failure?.code).toBe("run_expired");
  });
});
