import type { Run } from "./model.ts";
import type { RunStore } from "./run-store.ts";

/** Told of what becomes of runs in this process. */
export interface RunObserver {
  runOrdered(): void;
  /** @param seconds from the order */
  runEnded(outcome: "done" | "failed" | "cancelled", seconds: number): void;
}

/** The same store, whose changes are told: each run’s order and end once, by the process that wrote it down. */
export function observeRuns(runs: RunStore, observer: RunObserver): RunStore {
  const end = (outcome: "done" | "failed" | "cancelled", { orderedAt, finishedAt = orderedAt }: Run) =>
    observer.runEnded(outcome, (Date.parse(finishedAt) - Date.parse(orderedAt)) / 1000);
  return {
    ...runs,
    async create(order) {
      const ordered = await runs.create(order);
      if (ordered.created) observer.runOrdered();
      return ordered;
    },
    async cancel(id, by) {
      const before = await runs.find(id);
      const run = await runs.cancel(id, by);
      if (run?.state === "cancelled" && before?.state !== "cancelled") end("cancelled", run);
      return run;
    },
    async done(fence, share) {
      const run = await runs.done(fence, share);
      if (run) end("done", run);
      return run;
    },
    async failed(fence, failure) {
      const run = await runs.failed(fence, failure);
      if (run) end("failed", run);
      return run;
    },
  };
}
