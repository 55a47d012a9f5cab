import { isDeepStrictEqual } from "node:util";
import type { Run } from "../store/types.ts";
import type { AttemptDeps } from "./deps.ts";
import { type Hold, STALE_MS } from "./hold.ts";
import type { CardNews } from "./types.ts";

/**
 * Brings the run's card up to date, or posts it. The intent to post is written down first, so that another attempt
 * knows to look for the card when this one is cut off before it could write down where it stands.
 */
export async function showCard(deps: AttemptDeps, hold: Hold, news: CardNews = {}): Promise<void> {
  const { runs, announcer } = deps;
  const { cardTs, cardIntent } = hold.run.place;
  if (cardTs !== undefined) return editCard(deps, hold, news);
  const intended = await hold.write((held) => runs.place(held, { cardIntent: true }));
  // The announcer looks for a card when one was intended before, not because it is about to be.
  const { cardIntent: _, ...place } = intended.place;
  const known = cardIntent ? intended : { ...intended, place };
  const posted = await announcer.showCard(known, hold.signal, news);
  const standing = await hold.note((id) => runs.cardPosted(id, posted.cardTs));
  const isOurs = await keepOne(deps, standing, posted.cardTs, hold.signal);
  await hold.prove();
  if (!isOurs) await editCard(deps, hold, news);
}

/**
 * Two attempts may each have posted a card, when the first was frozen on the way to Slack and the second found none: the
 * one that was written down first stays, whoever comes second takes his own away.
 * @param standing the run as it was answered when `cardTs` was written down
 * @returns whether the card at `cardTs` is the run's
 */
export async function keepOne(
  { announcer, log }: AttemptDeps,
  standing: Run | undefined,
  cardTs: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (!standing || standing.place.cardTs === cardTs) return true;
  try {
    await announcer.removeCard(standing, cardTs, signal);
  } catch (error) {
    log.warn({ err: error, run: standing.id, cardTs }, "a second card could not be removed");
  }
  return false;
}

/** How often a card that changes while it is put right is put right again. */
const MENDS = 5;

async function editCard({ runs, announcer }: AttemptDeps, hold: Hold, news: CardNews): Promise<void> {
  let shown = await hold.prove();
  const since = performance.now();
  await announcer.showCard(shown, hold.signal, news);
  if (performance.now() - since < STALE_MS) return;
  // Frozen on the way, this may have overwritten what another attempt has shown since, perhaps for good.
  for (let mend = 0; mend < MENDS; mend += 1) {
    const current = await hold.note((id) => runs.find(id));
    if (!current || isDeepStrictEqual(current, shown)) break;
    await announcer.showCard(current, hold.signal);
    shown = current;
  }
  await hold.prove();
}

/** The same for a card that is only news: what it cannot show now, the next one will. */
export async function tryCard(deps: AttemptDeps, hold: Hold, news?: CardNews): Promise<void> {
  try {
    await showCard(deps, hold, news);
  } catch (error) {
    hold.signal.throwIfAborted();
    if (hold.trouble !== undefined) throw error;
    deps.log.warn({ err: error, run: hold.run.id }, "the card could not be brought up to date");
  }
}
