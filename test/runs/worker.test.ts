import { expect } from "vitest";
import { DEFAULT_POLICY } from "../../src/runs/policy.ts";
import { createWorker } from "../../src/runs/worker.ts";
import { onStore } from "../store/fixtures.ts";
import { onEachEngine, silent } from "../store/support.ts";
import { fakeChannel, order } from "./support.ts";

onEachEngine("a worker", (engine) => {
  const it = onStore(engine);

  it("ends a run that the queue has given up, and shows it", async ({ store }) => {
    const presenter = fakeChannel();
    const worker = createWorker({
      runs: store.runs,
      servers: new Map(),
      presenter,
      digest: async () => undefined,
      policy: DEFAULT_POLICY,
      now: store.now,
      random: Math.random,
      log: silent,
      clock: store.clock,
      moveChannel: store.moveChannel,
    });
    const dueBy = new Date(Date.now() + 60_000);
    const { run } = await store.runs.create({ request: order().request, orderKey: "k", dueBy });
    await worker.abandoned(run.id);
    worker.stop();
    expect(await store.runs.find(run.id)).toMatchObject({
      state: "failed",
      cardDue: false,
      failure: { code: "internal", params: { id: run.id.slice(0, 8) } },
    });
    expect([...presenter.cards.values()]).toEqual([["failed"]]);
  });
});
