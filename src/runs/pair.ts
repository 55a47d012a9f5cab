import { sleep } from "../async/retry-wait.ts";
import type { AttemptDeps } from "./deps.ts";
import type { Lease } from "./lease.ts";
import { isFinished, type Run } from "./model.ts";

/** How long a run lets the one before it deliver: an upload mostly takes less, and the server waits meanwhile. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 250;

/**
 * Both formats are two runs of one order. A second card that stood between the first card and its file would part them,
 * so it is not shown, and waits in line, before the first run is over, or waits for a retry.
 */
export const isBehind = async (deps: Pick<AttemptDeps, "runs">, run: Run): Promise<boolean> =>
  (await firstOf(deps, run)) !== undefined;

/**
 * Lets the run before begin, or deliver its file, for a while: a card that never came would be worse than one out of its
 * place. Whoever holds a slot must not wait for a run that is in line, which may need that very slot.
 */
export async function letFirst(
  step: "begin" | "deliver",
  deps: AttemptDeps,
  { run, signal }: Lease,
): Promise<void> {
  const { clock } = deps;
  const until = clock.now() + PATIENCE_MS;
  while (clock.now() < until) {
    const first = await firstOf(deps, run);
    if (first === undefined || (first.state === "queued") !== (step === "begin")) return;
    await sleep(LOOK_MS, { signal, clock });
  }
}

async function firstOf(
  { runs }: Pick<AttemptDeps, "runs">,
  { request, card }: Run,
): Promise<Run | undefined> {
  if (request.behind === undefined || card.state !== "none") return undefined;
  const first = await runs.find(request.behind);
  return first && !isFinished(first) && first.nextAttemptAt === undefined ? first : undefined;
}
