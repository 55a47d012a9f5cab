import { it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { openMultiTenantApp } from "./multi-tenant/test-app.ts";
import { openTestApp } from "./test-app.ts";

/** Noon on a Tuesday in Berlin, with a change of the clocks in the month before. */
export const NOW = new Date("2026-11-24T11:00:00.000Z");

/**
 * `it` for tests that are each given an `app` of their own, which starts within milliseconds. `openApp` opens more of
 * them, or one of the test's own kind; all are stopped with the test. The `clock` begins at {@link NOW}, and moves the
 * app's time where the options make use of it.
 */
export const onApp = lend(openTestApp);

/** The same for an app that several workspaces may install. */
export const onMultiTenantApp = lend(openMultiTenantApp);

function lend<Options, App extends { stop(): Promise<void> }>(open: (options?: Options) => Promise<App>) {
  return (options?: Options | ((clock: TestClock) => Options)) =>
    it
      .extend("clock", () => new TestClock(NOW.getTime()))
      .extend("opened", (): App[] => [])
      .extend("openApp", ({ opened }, { onCleanup }) => {
        onCleanup(async () => {
          for (const app of opened) await app.stop();
        });
        return async (own?: Options): Promise<App> => {
          const app = await open(own);
          opened.push(app);
          return app;
        };
      })
      .extend("app", ({ openApp, clock }) => openApp(options instanceof Function ? options(clock) : options));
}
