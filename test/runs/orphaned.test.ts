import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Run } from "../../src/runs/model.ts";
import { createRunStore } from "../../src/store/runs/index.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, pass, passUntil, request, untilAborted } from "./support.ts";

const isDone = ({ state }: Run) => state === "done";

/** A run must not be left without anybody who will bring it to an end. */
onEachEngine("a run", (engine) => {
  const it = onRuns(engine, { driven: true });

  it("that was taken by a process which had lost its job, and died then, is picked up by the one that has the job", async ({
    at,
    store,
    clock,
  }) => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    at.source.before = (signal) => {
      if (at.source.calls > 1) return;
      reach();
      return untilAborted(signal);
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await reached;
    await store.runs.pickUp({ runId: run.id });
    await pass(clock, 1000);
    await passUntil(clock, 2100, at, run.id, isDone);
    expect(await at.until(run.id)).toMatchObject({ state: "done", fence: 3 });
    expect(at.channel.files).toHaveLength(1);
  });

  it("that has no job is found at the start and every minute, and is done once", async ({
    at,
    store,
    clock,
  }) => {
    const forgetful = createRunStore(
      { ...store, close: async () => {} },
      { ...store.queue, send: async () => {} },
      store.audit,
      store.now,
    );
    const create = async () => {
      const dueBy = new Date(clock.now() + 3_600_000);
      return (await forgetful.create({ request: request(), orderKey: randomUUID(), dueBy })).run;
    };
    const first = await create();
    await at.runs.start();
    expect(await at.until(first.id)).toMatchObject({ state: "done", fence: 1 });
    const second = await create();
    await pass(clock, 60_000);
    await passUntil(clock, 2100, at, second.id, isDone);
    expect(at.channel.files).toHaveLength(2);
    expect(await store.runs.requeueOrphaned()).toEqual([]);
  });
});
