import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { ListenerDeps } from "../../context.ts";
import { noticeReply } from "../../messages/replies.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { postEphemeral } from "../../replies/post-ephemeral.ts";
import { type Mention, replyToMention } from "../../replies/reply-to-mention.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { requesterFrom } from "../requester.ts";
import type { EventDeduper } from "./event-deduper.ts";

type Args = SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs;

/**
 * Somebody mentions the bot: an order, or a keyword; the reply is for them alone. Bolt has acknowledged the event
 * already. Slack sends an edited message like a new one (docs.slack.dev, app_mention): it orders nothing.
 */
export function mentionCallback(deps: ListenerDeps, seen: EventDeduper) {
  return async ({ event, body, context }: Args): Promise<void> => {
    const { user: userId, channel: channelId, ts, thread_ts: threadTs } = event;
    // The bot answers no bots: two that answer each other do not stop.
    if (!userId || event.bot_id || event.subtype === "bot_message" || userId === context.botUserId) return;
    const requester = requesterFrom(body, context, userId);
    const place = { channelId, ...(threadTs !== undefined && { threadTs }) };
    const message = `${requester.teamId}:${channelId}:${ts}`;
    const isEdited = "edited" in event && event.edited !== undefined;
    await seen.once(isEdited ? [body.event_id] : [body.event_id, message], async () => {
      const messages = await messagesForPerson(deps, userId);
      if (isEdited) return postEphemeral(deps, userId, place, noticeReply(messages.mention.edited));
      const mention: Mention = {
        text: event.text,
        botUserId: context.botUserId ?? "",
        requester,
        place,
        key: message,
      };
      const reply = await replyToMention(deps, mention).catch((error: unknown) =>
        noticeReply(describeUnexpectedError(error, deps, messages)),
      );
      if (reply) await postEphemeral(deps, userId, place, reply);
    });
  };
}
