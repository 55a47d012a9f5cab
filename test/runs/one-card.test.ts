import { expect, vi } from "vitest";
import { showCard } from "../../src/runs/card.ts";
import type { AttemptDeps } from "../../src/runs/deps.ts";
import { createLease, LeaseLost } from "../../src/runs/lease.ts";
import type { Run } from "../../src/runs/model.ts";
import { toWire } from "../../src/runs/report-order.ts";
import type { Store } from "../../src/store/index.ts";
import { onEachEngine, silent } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { type Harness, order, request } from "./support.ts";

const signal = AbortSignal.timeout(60_000);

/** A process that was frozen on its way to Slack, while another took its run over; the channel's history is closed. */
onEachEngine("a run's one card, when an attempt was frozen", (engine) => {
  const it = onRuns(engine);

  /** The next call that shows a card stops, until it is let go. */
  function stopNextCard({ channel }: Harness) {
    const reached = Promise.withResolvers<Run>();
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    channel.before = async (call, run) => {
      if (call !== "card") return;
      channel.before = () => {};
      reached.resolve(run);
      await promise;
    };
    return { reached: reached.promise, letGo };
  }
  const pickUp = async ({ runs }: Store, id: string): Promise<Run> =>
    (await runs.pickUp({ runId: id }))?.run as Run;
  /** Another process posts a card without having seen any. */
  const post = async ({ channel }: Harness, run: Run) =>
    (await channel.showCard({ ...run, card: { state: "none" } }, signal)).cardTs;

  it("before posting it: what it posts when it wakes, it takes away again", async ({ at, store }) => {
    const { reached, letGo } = stopNextCard(at);
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await reached;
    const cardTs = await post(at, await pickUp(store, run.id));
    await store.runs.cardPosted(run.id, cardTs);
    letGo();
    await at.runs.stop(1000);
    expect([...at.channel.cards]).toEqual([[cardTs, ["queued"]]]);
    expect((await store.runs.find(run.id))?.card).toEqual({ state: "posted", ts: cardTs });
  });

  it("and woke up before the other's was written down: the other takes his own away and goes on with this one", async ({
    at,
    store,
  }) => {
    const { reached, letGo } = stopNextCard(at);
    await at.runs.start();
    const { run } = await at.runs.order(order());
    const cardTs = await post(at, await reached);
    await store.runs.cardPosted(run.id, cardTs);
    letGo();
    await at.until(run.id);
    expect([...at.channel.cards]).toEqual([[cardTs, ["generating", "generating", "done"]]]);
  });

  it("and woke up when the run was over: the last card is the one that stands", async ({ at, store }) => {
    const { run } = await at.runs.order(order());
    await at.runs.cancel(run.id);
    const { reached, letGo } = stopNextCard(at);
    await at.runs.start();
    await reached;
    const cardTs = await post(at, run);
    await store.runs.cardPosted(run.id, cardTs);
    letGo();
    await at.until(run.id);
    expect([...at.channel.cards]).toEqual([[cardTs, ["queued", "cancelled"]]]);
  });

  it.for([
    ["its lease is still taken for held", false],
    ["its lease is known to be lost", true],
  ] as const)(
    "before editing it: what it has overwritten, it puts right, though %s",
    async ([, isLost], { at, store }) => {
      const { run } = await at.runs.order(order());
      const cardTs = await post(at, run);
      await store.runs.cardPosted(run.id, cardTs);
      const frozen = createLease(await pickUp(store, run.id), (fence) => store.runs.prove(fence), signal);
      const { reached, letGo } = stopNextCard(at);
      const deps = { runs: store.runs, presenter: at.channel, log: silent } as unknown as AttemptDeps;
      const shown = showCard(deps, frozen);
      await reached;
      const generating = await store.runs.generating(await pickUp(store, run.id), toWire(request()));
      await at.channel.showCard(generating as Run, signal);
      const awake = performance.now() + 60_000;
      vi.spyOn(performance, "now").mockImplementation(() => awake);
      if (isLost) frozen.abort(new LeaseLost());
      letGo();
      await expect(shown).rejects.toThrow(LeaseLost);
      expect([...at.channel.cards]).toEqual([[cardTs, ["queued", "generating", "queued", "generating"]]]);
    },
  );
});
