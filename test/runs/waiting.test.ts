import { expect } from "vitest";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, pass, passUntil, untilAborted } from "./support.ts";

const MINUTE = 60_000;

onEachEngine("the time of a run", (engine) => {
  const it = onRuns(engine, {
    driven: true,
    started: true,
    deps: { policy: { deadlineMs: 10 * MINUTE, waitingMs: 120 * MINUTE } },
  });

  const { signal } = new AbortController();

  it("to finish begins with the work: waiting in line does not count", async ({ at, clock }) => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ card }) => card.state === "posted");
    await pass(clock, 30 * MINUTE);
    permit.release();
    const done = await passUntil(clock, 1000, at, run.id, ({ finishedAt }) => finishedAt !== undefined);
    expect(done).toMatchObject({ state: "done" });
    expect(Date.parse(done.dueBy) - clock.now()).toBeLessThanOrEqual(10 * MINUTE);
  });

  it("to wait is limited too, in its own words: nothing was tried", async ({ at, clock }) => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ card }) => card.state === "posted");
    await pass(clock, 121 * MINUTE);
    const failed = await passUntil(clock, 1000, at, run.id, ({ state }) => state === "failed");
    expect(failed.failure).toEqual({ code: "run_waited_too_long", params: {} });
    expect(at.source.calls).toBe(0);
    permit.release();
  });

  it("to finish ends the work that takes longer", async ({ at, clock }) => {
    at.source.before = untilAborted;
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ state }) => state === "generating");
    await pass(clock, 11 * MINUTE);
    const failed = await passUntil(clock, 1000, at, run.id, ({ state }) => state === "failed");
    expect(failed.failure?.code).toBe("run_expired");
  });
});
