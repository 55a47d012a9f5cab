import { readdir } from "node:fs/promises";
import { expect } from "vitest";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { type Harness, order, untilAborted } from "./support.ts";

onEachEngine("stop", (engine) => {
  const it = onRuns(engine, { started: true });

  it("lets what runs finish, and takes nothing more", async ({ at, openRuns }) => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: made, resolve: make } = Promise.withResolvers<void>();
    at.source.before = () => {
      reach();
      return made;
    };
    const { run } = await at.runs.order(order());
    await reached;
    const stopped = at.runs.stop(10_000);
    const { run: later } = await at.runs.order(order());
    make();
    await stopped;
    expect(await at.runs.find(run.id)).toMatchObject({ state: "done", cardDue: false });
    expect(await at.runs.find(later.id)).toMatchObject({ state: "queued" });
    await takeUp(openRuns, later.id);
  });

  it("releases what does not finish in time: nothing is left behind, and the next process picks it up at once", async ({
    at,
    openRuns,
  }) => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    at.source.before = (signal) => {
      reach();
      return untilAborted(signal);
    };
    const { run } = await at.runs.order(order());
    await reached;
    const { run: waiting } = await at.runs.order(order());
    await at.until(waiting.id, ({ card }) => card.state === "posted");
    await at.runs.stop(10);
    expect(await at.runs.find(run.id)).toMatchObject({ state: "generating", fence: 1 });
    expect((await at.runs.find(run.id))?.failure).toBeUndefined();
    expect(await readdir(at.spoolDirectory)).toEqual([]);
    await takeUp(openRuns, run.id);
    await takeUp(openRuns, waiting.id);
  });

  /** Another process, as it were, over the same store. */
  async function takeUp(openRuns: () => Promise<Harness>, id: string): Promise<void> {
    const next = await openRuns();
    await next.runs.start();
    expect(await next.until(id)).toMatchObject({ state: "done" });
    await next.close();
  }
});
