import { isDeepStrictEqual } from "node:util";
import type { Run } from "../store/types.ts";
import type { AttemptDeps } from "./deps.ts";
import { type Lease, STALE_MS } from "./lease.ts";
import type { CardProgress } from "./types.ts";

/**
 * Brings the run's card up to date, or posts it. The intent to post is written down first, so that another attempt
 * knows to look for the card when this one is cut off before it could write down where it stands.
 */
export async function showCard(deps: AttemptDeps, lease: Lease, news: CardProgress = {}): Promise<void> {
  const { runs, presenter } = deps;
  const { cardTs, cardIntent } = lease.run.place;
  if (cardTs !== undefined) return editCard(deps, lease, news);
  const intended = await lease.commit((fence) => runs.place(fence, { cardIntent: true }));
  // The presenter looks for a card when one was intended before, not because it is about to be.
  const { cardIntent: _, ...place } = intended.place;
  const known = cardIntent ? intended : { ...intended, place };
  const posted = await presenter.showCard(known, lease.signal, news);
  const standing = await lease.unfenced((id) => runs.cardPosted(id, posted.cardTs));
  const isOurs = await keepOne(deps, standing, posted.cardTs, lease.signal);
  await lease.assertHeld();
  if (!isOurs) await editCard(deps, lease, news);
}

/**
 * Two attempts may each have posted a card, when the first was frozen on the way to Slack and the second found none: the
 * one that was written down first stays, whoever comes second takes his own away.
 * @param standing the run as it was answered when `cardTs` was written down
 * @returns whether the card at `cardTs` is the run's
 */
export async function keepOne(
  { presenter, log }: AttemptDeps,
  standing: Run | undefined,
  cardTs: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (!standing || standing.place.cardTs === cardTs) return true;
  try {
    await presenter.removeCard(standing, cardTs, signal);
  } catch (error) {
    log.warn({ err: error, run: standing.id, cardTs }, "a second card could not be removed");
  }
  return false;
}

/** How often a card that changes while it is put right is put right again. */
const MENDS = 5;

async function editCard({ runs, presenter }: AttemptDeps, lease: Lease, news: CardProgress): Promise<void> {
  let shown = await lease.assertHeld();
  const since = performance.now();
  await presenter.showCard(shown, lease.signal, news);
  if (performance.now() - since < STALE_MS) return;
  // Frozen on the way, this may have overwritten what another attempt has shown since, perhaps for good.
  for (let mend = 0; mend < MENDS; mend += 1) {
    const current = await lease.unfenced((id) => runs.find(id));
    if (!current || isDeepStrictEqual(current, shown)) break;
    await presenter.showCard(current, lease.signal);
    shown = current;
  }
  await lease.assertHeld();
}

/** The same for a card that is only news: what it cannot show now, the next one will. */
export async function tryCard(deps: AttemptDeps, lease: Lease, news?: CardProgress): Promise<void> {
  try {
    await showCard(deps, lease, news);
  } catch (error) {
    lease.signal.throwIfAborted();
    if (lease.storeError !== undefined) throw error;
    deps.log.warn({ err: error, run: lease.run.id }, "the card could not be brought up to date");
  }
}
