import { isDeepStrictEqual } from "node:util";
import { storeErrorIn } from "../errors.ts";
import type { AttemptDeps } from "./deps.ts";
import { type Lease, STALE_MS } from "./lease.ts";
import { cardTsOf, type Run } from "./model.ts";
import type { CardProgress } from "./presenter.ts";
import { isQuiet } from "./quiet.ts";

/**
 * Brings the run's card up to date, or posts it. The intent to post is written down first, so that another attempt
 * knows to look for the card when this one is cut off before it could write down where it stands.
 */
export async function showCard(deps: AttemptDeps, lease: Lease, progress: CardProgress = {}): Promise<void> {
  if (!isQuiet(lease.run)) await revealCard(deps, lease, progress);
}

/** The same for a run that was quiet so far. */
export async function revealCard(
  deps: AttemptDeps,
  lease: Lease,
  progress: CardProgress = {},
): Promise<void> {
  const { runs, presenter } = deps;
  const { card } = lease.run;
  if (card.state === "posted") return editCard(deps, lease, progress);
  const intended = await lease.commit((fence) => runs.cardIntended(fence));
  // The presenter looks for a card when one was intended before, not because it is about to be.
  const posted = await presenter.showCard({ ...intended, card }, lease.signal, progress);
  const standing = await lease.unfenced((id) => runs.cardPosted(id, posted.cardTs));
  const isOurs = await dedupeCards(deps, standing, posted.cardTs, lease.signal);
  await lease.assertHeld();
  if (!isOurs) await editCard(deps, lease, progress);
}

/**
 * Two attempts may each have posted a card, when the first was frozen on the way to Slack and the second found none: the
 * one that was written down first stays, whoever comes second removes its own.
 * @param standing the run as it was answered when `cardTs` was written down
 * @returns whether the card at `cardTs` is the run's
 */
export async function dedupeCards(
  { presenter, log }: AttemptDeps,
  standing: Run | undefined,
  cardTs: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (!standing || cardTsOf(standing) === cardTs) return true;
  try {
    await presenter.removeCard(standing, cardTs, signal);
  } catch (error) {
    if (storeErrorIn(error)) throw error;
    log.warn({ err: error, run: standing.id, cardTs }, "can’t remove a duplicate card");
  }
  return false;
}

/** How often a card that changes while it is corrected is corrected again. */
const MAX_CORRECTIONS = 5;
/** How long the corrections of a card may take, in milliseconds. */
const CORRECTION_MS = 10_000;

async function editCard(deps: AttemptDeps, lease: Lease, progress: CardProgress): Promise<void> {
  const shown = await lease.assertHeld();
  const since = performance.now();
  const isStale = () => performance.now() - since >= STALE_MS;
  try {
    await deps.presenter.showCard(shown, lease.signal, progress);
  } finally {
    // One whose answer was lost, or that was given up with the lease, may have gone out all the same.
    if (isStale()) await correctCard(deps, lease, shown);
  }
  if (isStale()) await lease.assertHeld();
}

/**
 * Frozen on the way, an edit may have overwritten what another attempt has shown since, perhaps for good. Whoever made it
 * puts it right although the run is no longer theirs, and so not by the lease's own signal.
 */
async function correctCard({ runs, presenter }: AttemptDeps, lease: Lease, before: Run): Promise<void> {
  const signal = AbortSignal.timeout(CORRECTION_MS);
  let shown = before;
  for (let correction = 0; correction < MAX_CORRECTIONS; correction += 1) {
    const current = await lease.unfenced((id) => runs.find(id));
    if (!current || isDeepStrictEqual(current, shown)) return;
    await presenter.showCard(current, signal);
    shown = current;
  }
}

/** The same for a card that may be missed: what it cannot show now, the next one will. */
export async function tryCard(deps: AttemptDeps, lease: Lease, progress?: CardProgress): Promise<void> {
  try {
    await showCard(deps, lease, progress);
  } catch (error) {
    lease.signal.throwIfAborted();
    if (lease.storeError !== undefined || storeErrorIn(error)) throw error;
    deps.log.warn({ err: error, run: lease.run.id }, "can’t update the card");
  }
}
