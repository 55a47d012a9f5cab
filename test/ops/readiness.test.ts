import { expect, it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { createReadiness } from "../../src/ops/readiness.ts";

it("is ready once everything has started and as long as every part works", async () => {
  const readiness = createReadiness();
  let problem: string | undefined;
  readiness.add("store", async () => undefined);
  readiness.add("slack", () => problem);
  expect(await readiness.report()).toEqual({ status: "starting", parts: { store: "ok", slack: "ok" } });
  readiness.started();
  expect((await readiness.report()).status).toBe("ready");
  problem = "not connected";
  expect(await readiness.report()).toEqual({
    status: "unready",
    parts: { store: "ok", slack: "not connected" },
  });
  problem = undefined;
  expect((await readiness.report()).status).toBe("ready");
});

it("is not ready any more while it drains, whatever starts late", async () => {
  const readiness = createReadiness();
  readiness.drain();
  readiness.started();
  expect((await readiness.report()).status).toBe("draining");
});

it("takes a part that fails for one that is down, and tells no more of it", async () => {
  const readiness = createReadiness();
  readiness.add("store", () => {
    throw new Error("connect ECONNREFUSED db.example.com:5432");
  });
  readiness.started();
  expect(await readiness.report()).toEqual({ status: "unready", parts: { store: "failed" } });
});

it("waits for no part that never answers", async () => {
  const clock = new TestClock();
  const readiness = createReadiness(clock);
  readiness.add("store", () => new Promise(() => {}));
  readiness.started();
  const asked = readiness.report();
  await clock.tick(2_000);
  expect(await asked).toEqual({ status: "unready", parts: { store: "no answer in time" } });
});
