import { tryCard } from "./card.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Lease } from "./lease.ts";

/** Slack takes some 50 edits a minute for the whole app; most reports are made before the first of these. */
const EVERY_MS = 15_000;

/** Lets the run's card say how long the work has taken so far, for as long as it takes. */
export async function withProgress<T>(deps: AttemptDeps, lease: Lease, work: () => Promise<T>): Promise<T> {
  const since = deps.now().getTime();
  let shown: Promise<void> | undefined;
  const timer = deps.clock.setInterval(() => {
    // One edit at a time; one that fails is followed by the next, and a lost lease ends the work by its signal.
    shown ??= tryCard(deps, lease, { elapsedMs: deps.now().getTime() - since })
      .catch(() => {})
      .finally(() => {
        shown = undefined;
      });
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    deps.clock.clearInterval(timer);
    // An edit under way must not arrive after the next one.
    await shown;
  }
}
