import type { Run } from "../../runs/types.ts";
import { cardTsOf } from "../../runs/types.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { isPlainNo } from "../web-api/failures.ts";

/** A bot is in few private channels; in how many it is looked for the card at most. */
const MAX_CHANNELS = 100;
const PAGE = 200;
const MAX_PAGES = 5;

/**
 * Slack gives a private channel another ID when somebody shares it outside, tells the app so by an event, and knows the old
 * one no more. Whoever missed the event finds nothing that leads from the one to the other but what stands there: the run's
 * card, by its time, which no other message has.
 * @returns the channel's new ID; undefined where the card is in none that the bot is in
 */
export async function findMovedChannel(
  clients: Pick<SlackClients, "read">,
  run: Run,
): Promise<string | undefined> {
  const cardTs = cardTsOf(run);
  if (cardTs === undefined) return undefined;
  for (const channel of await privateChannels(clients)) {
    const stands = await clients.read.chat.getPermalink({ channel, message_ts: cardTs }).then(
      () => true,
      (error: unknown) => {
        if (isPlainNo(error)) return false;
        throw error;
      },
    );
    if (stands) return channel;
  }
  return undefined;
}

/** Those that the bot is in; first of all those that are shared, or about to be. */
async function privateChannels(clients: Pick<SlackClients, "read">): Promise<readonly string[]> {
  const found: { readonly id: string; readonly isShared: boolean }[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { channels = [], response_metadata } = await clients.read.users.conversations({
      types: "private_channel",
      exclude_archived: true,
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    for (const { id, is_ext_shared, is_pending_ext_shared } of channels)
      if (id) found.push({ id, isShared: is_ext_shared === true || is_pending_ext_shared === true });
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return found
    .toSorted((one, other) => Number(other.isShared) - Number(one.isShared))
    .slice(0, MAX_CHANNELS)
    .map(({ id }) => id);
}
