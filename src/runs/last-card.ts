import { retryDelay } from "../async/retry-wait.ts";
import { FAILURES, storeErrorIn } from "../errors.ts";
import { dedupeCards } from "./card.ts";
import type { AttemptDeps } from "./deps.ts";
import { cardTsOf, type Run } from "./model.ts";
import { showsItsEnd } from "./quiet.ts";

/** How often a finished run's card is tried, over some hours, before it is left as it stands. */
const MAX_RETRIES = 12;

/**
 * Shows on its card how a run ended, and tells the workflow that waits for it. The run itself is over: nothing here
 * changes what it did, and a card that cannot be shown now is tried again later. When the card of a failed run cannot be
 * shown in its channel at all, the person who asked is told directly.
 */
export async function showLastCard(deps: AttemptDeps, run: Run, signal: AbortSignal): Promise<void> {
  const { runs, presenter, log } = deps;
  if (!showsItsEnd(run)) return void (await runs.cardFailed(run.id, () => undefined));
  try {
    // First, because a card that can never be shown must not keep a workflow waiting.
    await presenter.completeWorkflowStep(run, signal);
    if (run.card.state === "none") await runs.lastCardIntended(run.id);
    const { cardTs, isReplacement } = await presenter.showCard(run, signal);
    if (isReplacement) {
      await runs.cardShown(run.id, cardTs);
      return await mention(deps, run, cardTs, signal);
    }
    const standing = run.card.state === "posted" ? run : await runs.cardPosted(run.id, cardTs);
    if (standing && !(await dedupeCards(deps, standing, cardTs, signal)))
      await presenter.showCard(standing, signal);
    const shownTs = (standing && cardTsOf(standing)) ?? cardTs;
    await runs.cardShown(run.id, shownTs);
    await mention(deps, run, shownTs, signal);
  } catch (error) {
    if (signal.aborted || storeErrorIn(error)) throw error;
    const failure = presenter.toFailure(error, run);
    const heals = failure !== undefined && FAILURES[failure.code].retry === "auto";
    const more = await runs.cardFailed(run.id, (retries) =>
      heals && retries < MAX_RETRIES ? nextRetry(deps, retries, failure.retryAfterMs) : undefined,
    );
    log.warn({ err: error, run: run.id, more }, "can’t show the outcome on the card");
    if (!more && run.state === "failed") await tell(deps, run, signal);
  }
}

const nextRetry = ({ policy, random, now }: AttemptDeps, retries: number, retryAfterMs?: number) =>
  new Date(now().getTime() + retryDelay(policy, retries - 1, random(), retryAfterMs));

/** Behind the note that the card is shown: a crash between the two costs the mention, and never makes it twice. */
async function mention(
  { presenter, log }: AttemptDeps,
  run: Run,
  cardTs: string,
  signal: AbortSignal,
): Promise<void> {
  if (run.state !== "failed") return;
  try {
    await presenter.mentionRequester?.({ ...run, card: { state: "posted", ts: cardTs } }, signal);
  } catch (error) {
    log.warn({ err: error, run: run.id }, "can’t mention the requester below the card");
  }
}

async function tell({ presenter, log }: AttemptDeps, run: Run, signal: AbortSignal): Promise<void> {
  try {
    await presenter.notifyRequester(run, signal);
  } catch (error) {
    log.warn({ err: error, run: run.id }, "can’t tell the requester that the run failed");
  }
}
