import { expect, vi } from "vitest";
import { DEFAULT_POLICY } from "../../src/runs/policy.ts";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, passing } from "./support.ts";

/** Between the commit that ends a run and its answer, the run is finished for everybody who looks. */
onEachEngine("a run whose last write is answered late", (engine) => {
  const it = onRuns(engine, { driven: true });

  const passUntilAborted = async (ms: number, signal: AbortSignal, clock: DrivenClock) => {
    const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
    await passing(clock, ms, aborted);
  };

  it.for<[string, (signal: AbortSignal, clock: DrivenClock) => Promise<void> | void]>([
    ["after the watch found the run finished", (signal, clock) => passUntilAborted(1000, signal, clock)],
    [
      "after its time was over",
      (signal, clock) => passUntilAborted(DEFAULT_POLICY.deadlineMs, signal, clock),
    ],
    [
      "so late that it has to be proved",
      () => {
        const late = performance.now() + 60_000;
        vi.spyOn(performance, "now").mockImplementation(() => late);
      },
    ],
  ])("shows its last card: %s", async ([, meanwhile], { openRuns, store, clock }) => {
    let attempt = new AbortController().signal;
    const done: Store["runs"]["done"] = async (...given) => {
      const run = await store.runs.done(...given);
      await meanwhile(attempt, clock);
      return run;
    };
    const at = await openRuns({ store: { ...store, runs: { ...store.runs, done } } });
    const { channel } = at;
    channel.before = (call, _run, signal) => {
      if (call === "share") attempt = signal;
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({ state: "done", fence: 1 });
    expect([...channel.cards.values()]).toEqual([["generating", "done"]]);
    expect(channel.files).toHaveLength(1);
  });
});
