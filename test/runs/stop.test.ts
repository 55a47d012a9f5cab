import { readdir } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { onEachEngine } from "../store/support.ts";
import { type Harness, harness, order } from "./support.ts";

onEachEngine("stop", ({ open }) => {
  let store: Store;
  let at: Harness;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    at = await harness(store);
    await at.runs.start();
  });
  afterEach(() => at.close());

  it("lets what runs finish, and takes nothing more", async () => {
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
    await takeUp(later.id);
  });

  it("releases what does not finish in time: nothing is left behind, and the next process picks it up at once", async () => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    at.source.before = (signal) => {
      reach();
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    };
    const { run } = await at.runs.order(order());
    await reached;
    const { run: waiting } = await at.runs.order(order());
    await at.until(waiting.id, ({ card }) => card.state === "posted");
    await at.runs.stop(10);
    expect(await at.runs.find(run.id)).toMatchObject({ state: "generating", fence: 1 });
    expect((await at.runs.find(run.id))?.failure).toBeUndefined();
    expect(await readdir(at.spoolDirectory)).toEqual([]);
    await takeUp(run.id);
    await takeUp(waiting.id);
  });

  /** Another process, as it were, over the same store. */
  async function takeUp(id: string): Promise<void> {
    const next = await harness(store);
    await next.runs.start();
    expect(await next.until(id)).toMatchObject({ state: "done" });
    await next.close();
  }
});
