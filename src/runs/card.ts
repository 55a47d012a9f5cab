import type { AttemptDeps } from "./deps.ts";
import type { Hold } from "./hold.ts";
import type { CardNews } from "./types.ts";

/**
 * Brings the run's card up to date, or posts it. The intent to post is written down first, so that another attempt
 * knows to look for the card when this one is cut off before it could write down where it stands.
 */
export async function showCard(
  { runs, announcer }: AttemptDeps,
  hold: Hold,
  news: CardNews = {},
): Promise<void> {
  const { cardTs, cardIntent } = hold.run.place;
  if (cardTs !== undefined) {
    await announcer.showCard(await hold.prove(), hold.signal, news);
    return;
  }
  const intended = await hold.write((held) => runs.place(held, { cardIntent: true }));
  // The announcer looks for a card when one was intended before, not because it is about to be.
  const { cardIntent: _, ...place } = intended.place;
  const card = await announcer.showCard(cardIntent ? intended : { ...intended, place }, hold.signal, news);
  await hold.write((held) => runs.place(held, card));
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
