import type { Destination, Requester } from "../../orders/report-request.ts";
import { readSentence } from "../../orders/sentence.ts";
import type { ReplyDeps } from "../context.ts";
import { mentionHelp } from "../messages/mention-help.ts";
import { contradictionReply } from "../messages/refusals.ts";
import type { Reply } from "../messages/replies.ts";
import { COMMANDS } from "../names.ts";
import { placeOrder } from "../placing/place-order.ts";
import { cachedMessagesFor, messagesForPerson } from "./messages-for.ts";
import { replyToKeyword } from "./reply-to-keyword.ts";
import { replyToOrder } from "./reply-to-order.ts";

/** A message that mentions the bot. */
export interface Mention {
  /** As Slack sends it. Foreign text. */
  readonly text: string;
  readonly botUserId: string;
  readonly requester: Requester;
  /** Where it was written, and where the report goes: its channel, or the thread that it stands in. */
  readonly place: Destination;
  /** One message, one order. */
  readonly key: string;
}

/**
 * Takes the order that a message is, or replies to it.
 * @returns what its writer alone reads; undefined where the card of the run says it all
 */
export async function replyToMention(deps: ReplyDeps, mention: Mention): Promise<Reply | undefined> {
  const { requester, place, key } = mention;
  const { userId, teamId } = requester;
  const read = readSentence(mention.text, mention.botUserId, deps.servers);
  switch (read.kind) {
    case "two-formats":
    case "twice":
    case "no-channel":
      return contradictionReply(`@${deps.botName}`, read, await messagesForPerson(deps, userId));
    case "empty":
    case "help":
    case "greeting":
      return mentionHelp(deps.botName, await messagesForPerson(deps, userId), read.kind);
    case "report": {
      const { draft } = read;
      const result = await placeOrder(deps, { draft, requester, here: place, idempotencyKey: key });
      const isHere = draft.destination === undefined || draft.destination === "here";
      if (result.kind === "ordered" && isHere) return undefined;
      // Who wrote was looked up on the way.
      return replyToOrder(
        result,
        `@${deps.botName}`,
        place.channelId,
        cachedMessagesFor(deps, userId),
        deps.servers,
      );
    }
    default:
      return replyToKeyword(read, deps, {
        command: COMMANDS.licenseReport,
        team_id: teamId,
        user_id: userId,
        channel_id: place.channelId,
        ...(requester.enterpriseId !== undefined && { enterprise_id: requester.enterpriseId }),
      });
  }
}
