import type { ConversationsHistoryResponse } from "@slack/web-api";
import type { Destination } from "../../orders/report-request.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { slackErrorCode } from "../web-api/failures.ts";

type Message = NonNullable<ConversationsHistoryResponse["messages"]>[number];

/** A busy channel may bring thousands of messages while the bot is away; the latest come first. */
const MAX_PAGES = 25;

/**
 * A message of the bot's among those of a channel, or of a thread, since some moment; its `ts`. Needs a history scope of
 * the channel's kind, which is optional: without it the answer is that there is none, and a crash within the posting
 * itself may show two.
 */
export async function findMessage(
  clients: SlackClients,
  { channelId, threadTs }: Destination,
  since: Date,
  isIt: (message: Message) => boolean,
): Promise<string | undefined> {
  const oldest = (since.getTime() / 1000 - 60).toFixed(6);
  const options = { channel: channelId, oldest, limit: 200, include_all_metadata: true } as const;
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const from = { ...options, ...(cursor && { cursor }) };
      const { messages, response_metadata } =
        threadTs === undefined
          ? await clients.read.conversations.history(from)
          : await clients.read.conversations.replies({ ...from, ts: threadTs });
      const found = (messages as Message[] | undefined)?.find(isIt);
      cursor = response_metadata?.next_cursor;
      if (found || !cursor) return found?.ts;
    }
    return undefined;
  } catch (error) {
    if (slackErrorCode(error) === "missing_scope") return undefined;
    throw error;
  }
}
