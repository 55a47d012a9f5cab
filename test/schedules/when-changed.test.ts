import { afterEach, beforeEach, expect, it } from "vitest";
import type { Run } from "../../src/runs/model.ts";
import type { Store } from "../../src/store/index.ts";
import { aDigest, type Harness, harness, order } from "../runs/support.ts";
import { onEachEngine } from "../store/support.ts";

onEachEngine("a report that is sent only when its figures change", (engine) => {
  let store: Store;
  let runs: Harness;
  let accounts: number | null;
  let made = 0;
  beforeEach(async () => {
    store = await engine.open({ inMemory: true });
    accounts = 10;
    runs = await harness(store, { digest: async () => ({ ...aDigest(), accounts }) });
    await runs.runs.start();
  });
  afterEach(async () => {
    await runs.close();
    await store.close();
  });

  async function ordered(whenChanged: "silent" | "say" | undefined): Promise<Run> {
    made += 1;
    const due = new Date(Date.UTC(2027, 0, made)).toISOString();
    const origin = { kind: "schedule" as const, scheduleId: "S1", due, made: "due" as const };
    const { run } = await runs.runs.order(
      order({ origin: { ...origin, ...(whenChanged && { whenChanged }) } }),
    );
    return runs.until(run.id);
  }
  const seen = () => ({ cards: runs.channel.cards.size, files: runs.channel.files.length });

  it("is silent while they don’t, and unknown ones count as changed", async () => {
    expect((await ordered("silent")).upload.state).toBe("shared");
    expect(seen()).toEqual({ cards: 1, files: 1 });
    expect(await ordered("silent")).toMatchObject({
      state: "done",
      upload: { state: "none" },
      card: { state: "none" },
    });
    expect(seen()).toEqual({ cards: 1, files: 1 });
    accounts = 11;
    expect((await ordered("silent")).card.state).toBe("posted");
    expect(seen()).toEqual({ cards: 2, files: 2 });
    accounts = null;
    await ordered("silent");
    accounts = 11;
    await ordered("silent");
    expect(seen()).toEqual({ cards: 4, files: 4 });
  });

  it("says one line where that was wanted", async () => {
    await ordered("say");
    expect(await ordered("say")).toMatchObject({ upload: { state: "none" }, card: { state: "posted" } });
    expect(seen()).toEqual({ cards: 2, files: 1 });
    expect([...runs.channel.cards.values()].at(-1)).toEqual(["done"]);
  });

  it("shows no failure to its readers", async () => {
    runs.source.before = () => {
      throw new Error("a bug");
    };
    expect(await ordered("silent")).toMatchObject({
      state: "failed",
      card: { state: "none" },
      cardDue: false,
    });
    expect(seen()).toEqual({ cards: 0, files: 0 });
  });

  it("is sent each time where nothing of that was said, and its failure shows its readers nothing either", async () => {
    await ordered(undefined);
    await ordered(undefined);
    expect(seen()).toEqual({ cards: 2, files: 2 });
    runs.source.before = () => {
      throw new Error("a bug");
    };
    expect(await ordered(undefined)).toMatchObject({ state: "failed", card: { state: "none" } });
    expect(seen()).toEqual({ cards: 2, files: 2 });
  });
});
