import type { Messages } from "../../i18n/index.ts";
import { keywordReply, refusedReply } from "../messages/refusals.ts";
import { noticeReply, orderedReply, type Reply } from "../messages/replies.ts";
import { sharedChannelReply } from "../messages/shared-channel.ts";
import { cameToNothing, type OrderResult } from "../placing/place-order.ts";

/**
 * What came of an order, for whoever typed it.
 * @param addressed what the bot was addressed by: the command, or its name
 * @param channelId where it was typed
 * @param servers names of the VB365 servers
 */
export function replyToOrder(
  result: OrderResult,
  addressed: string,
  channelId: string,
  messages: Messages,
  servers: readonly string[],
): Reply {
  switch (result.kind) {
    case "ordered":
      if (cameToNothing(result)) return noticeReply(messages.clicks.orderedJustNow);
      return orderedReply(result.runs, channelId, messages, servers.length > 1);
    case "already-retried":
      return noticeReply(messages.clicks.orderedJustNow);
    case "too-late":
      return noticeReply(messages.answers.tooLate);
    case "unknown-run":
      return noticeReply(messages.clicks.unknownRun);
    case "denied":
      return noticeReply(result.denied);
    case "unconfirmed":
      return sharedChannelReply(result.confirmation, messages);
    case "refused": {
      const { keywords, text, mistakes, corrections } = result;
      return keywords.length > 0
        ? keywordReply(addressed, text, keywords, messages)
        : refusedReply(addressed, { mistakes, corrections }, messages);
    }
  }
}
