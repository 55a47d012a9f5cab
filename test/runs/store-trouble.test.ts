import { expect } from "vitest";
import { StoreError } from "../../src/errors.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { type Harness, order, passing } from "./support.ts";

const SECOND = 1000;

onEachEngine("trouble of the store", (engine) => {
  const it = onRuns(engine, { driven: true });

  /** The run that ends behind the queue's pause after such trouble. */
  const ended = (at: Harness, clock: DrivenClock, id: string) => passing(clock, SECOND, at.until(id));

  /** Fails the first call, as a connection that breaks. */
  const once = () => {
    let failed = false;
    return () => {
      if (failed) return;
      failed = true;
      throw new StoreError("store_unreachable");
    };
  };

  it.for(["card", "upload", "share"] as const)(
    "met on the way to Slack (%s) fails no run, for the workspaces are looked up in the store",
    async (call, { at, clock }) => {
      const fail = once();
      at.channel.before = (which) => (which === call ? fail() : undefined);
      await at.runs.start();
      const { run } = await at.runs.order(order());
      expect(await ended(at, clock, run.id)).toMatchObject({ state: "done" });
      expect(at.channel.cards.size).toBe(1);
      expect(at.channel.files).toHaveLength(1);
    },
  );

  it("wrapped in the error of a client on the way fails none either", async ({ at, clock }) => {
    const fail = once();
    at.source.before = () => {
      try {
        fail();
      } catch (cause) {
        throw new TypeError("fetch failed", { cause });
      }
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    expect(await ended(at, clock, run.id)).toMatchObject({ state: "done" });
  });

  it("met by the queue’s position fails none either", async ({ openRuns, store, clock }) => {
    const fail = once();
    const runs = {
      ...store.runs,
      queuePosition: async (...args: Parameters<typeof store.runs.queuePosition>) => {
        fail();
        return store.runs.queuePosition(...args);
      },
    };
    const at = await openRuns({ store: { ...store, runs } });
    await at.runs.start();
    const ordered = await Promise.all([order(), order(), order()].map((each) => at.runs.order(each)));
    for (const { run } of ordered) expect(await ended(at, clock, run.id)).toMatchObject({ state: "done" });
  });

  it("met when the last card is shown leaves it to be shown", async ({ at, clock }) => {
    const fail = once();
    at.channel.before = (which, run) => (which === "card" && run.state === "done" ? fail() : undefined);
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await ended(at, clock, run.id);
    expect([...at.channel.cards.values()].flat().at(-1)).toBe("done");
  });
});
