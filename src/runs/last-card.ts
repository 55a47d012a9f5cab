import { retryDelay } from "../async/retry-wait.ts";
import { FAILURES } from "../errors.ts";
import type { Run } from "../store/types.ts";
import { keepOne } from "./card.ts";
import type { AttemptDeps } from "./deps.ts";

/** How often a finished run's card is tried, over some hours, before it is left as it stands. */
const TRIES = 12;

/**
 * Shows on its card how a run ended, and tells the workflow that waits for it. The run itself is over: nothing here changes what it did, and a card that cannot
 * be shown now is tried again later. When the card of a failed run cannot be shown in its channel at all, the person
 * who asked is told directly.
 */
export async function showLastCard(deps: AttemptDeps, run: Run, signal: AbortSignal): Promise<void> {
  const { runs, presenter, log } = deps;
  try {
    // First, because a card that can never be shown must not keep a workflow waiting.
    await presenter.completeWorkflowStep(run, signal);
    if (!run.place.cardTs && !run.place.cardIntent) await runs.cardIntended(run.id);
    const { cardTs } = await presenter.showCard(run, signal);
    const standing = run.place.cardTs ? run : await runs.cardPosted(run.id, cardTs);
    if (standing && !(await keepOne(deps, standing, cardTs, signal)))
      await presenter.showCard(standing, signal);
    await runs.cardShown(run.id, standing?.place.cardTs ?? cardTs);
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = presenter.toFailure(error, run);
    const heals = failure !== undefined && FAILURES[failure.code].retry === "auto";
    const more = await runs.cardFailed(run.id, (tries) =>
      heals && tries < TRIES ? nextTry(deps, tries, failure.retryAfterMs) : undefined,
    );
    log.warn({ err: error, run: run.id, more }, "the card does not show how the run ended");
    if (!more && run.state === "failed") await tell(deps, run, signal);
  }
}

const nextTry = ({ policy, random, now }: AttemptDeps, tries: number, retryAfterMs?: number) =>
  new Date(now().getTime() + retryDelay(policy, tries - 1, random(), retryAfterMs));

async function tell({ presenter, log }: AttemptDeps, run: Run, signal: AbortSignal): Promise<void> {
  try {
    await presenter.notifyRequester(run, signal);
  } catch (error) {
    log.warn({ err: error, run: run.id }, "nobody could be told that the run failed");
  }
}
