import type { RunsDeps } from "../../src/runs/index.ts";
import { type OnStoreOptions, onStore } from "../store/fixtures.ts";
import type { TestEngine } from "../store/support.ts";
import { type Harness, harness } from "./support.ts";

export interface OnRunsOptions extends OnStoreOptions {
  /** The runs of `at` are at work when the test begins. */
  readonly started?: boolean;
  /** What the runs of `at` are made of beside the usual. */
  readonly deps?: Partial<RunsDeps>;
}

/**
 * `it` for tests that are each given runs `at` a store of their own. `openRuns` makes more runs on the same store, or on
 * the one that it is given; all of them are closed with the test.
 */
export const onRuns = (engine: TestEngine, { started, deps, ...options }: OnRunsOptions = {}) =>
  onStore(engine, { inMemory: true, ...options })
    .extend("openRuns", async ({ store }, { onCleanup }) => {
      const opened: Harness[] = [];
      onCleanup(async () => {
        for (const one of opened.toReversed()) await one.close();
      });
      return async (more?: Partial<RunsDeps>): Promise<Harness> => {
        const one = await harness(store, more);
        opened.push(one);
        return one;
      };
    })
    .extend("at", async ({ openRuns }) => {
      const at = await openRuns(deps);
      if (started) await at.runs.start();
      return at;
    });
