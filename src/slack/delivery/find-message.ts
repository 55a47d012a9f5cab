import type { SlackClients } from "../web-api/clients.ts";
import { slackErrorCode } from "../web-api/failures.ts";

/** A message of the bot's, by what its metadata says. */
export interface FoundMessage {
  readonly ts: string | undefined;
  readonly type: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A busy channel may bring thousands of messages while the bot is away; the latest come first. */
const MAX_PAGES = 25;

/** The clocks of Slack and of this machine differ. */
const SKEW_S = 60;

/**
 * Looks for a message of the bot's that may have been posted since, in a channel or in a thread of it. Needs a history
 * scope of the channel's kind, which is optional: without it the answer is that there is none, and a crash within the
 * posting itself may show two messages.
 * @returns its `ts`
 */
export async function findMessage(
  clients: Pick<SlackClients, "read">,
  where: { readonly channelId: string; readonly threadTs?: string | undefined; readonly since: Date },
  isIt: (message: FoundMessage) => boolean,
): Promise<string | undefined> {
  const { channelId, threadTs, since } = where;
  const oldest = (since.getTime() / 1000 - SKEW_S).toFixed(6);
  const options = { channel: channelId, oldest, limit: 200, include_all_metadata: true } as const;
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const from = { ...options, ...(cursor && { cursor }) };
      const { messages, response_metadata } =
        threadTs === undefined
          ? await clients.read.conversations.history(from)
          : await clients.read.conversations.replies({ ...from, ts: threadTs });
      const found = messages?.find(({ metadata, ts }) =>
        isIt({ ts, type: metadata?.event_type, payload: { ...metadata?.event_payload } }),
      );
      cursor = response_metadata?.next_cursor;
      if (found || !cursor) return found?.ts;
    }
    return undefined;
  } catch (error) {
    if (slackErrorCode(error) === "missing_scope") return undefined;
    throw error;
  }
}
