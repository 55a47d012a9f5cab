import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { answerMention, type Mention } from "../../answers/answer-mention.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { whisper } from "../../answers/whisper.ts";
import { wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { plainAnswer } from "../../messages/answers.ts";
import { requesterFrom } from "../requester.ts";
import type { Seen } from "./seen.ts";

type Args = SlackEventMiddlewareArgs<"app_mention"> & AllMiddlewareArgs;

/**
 * Somebody mentions the bot: an order, or a word that it answers, to them alone. Bolt has acknowledged the event
 * already. Slack tells of an edited message as of a new one (docs.slack.dev, app_mention): it orders nothing.
 */
export function mentionCallback(deps: ListenerDeps, seen: Seen) {
  return async ({ event, body, context }: Args): Promise<void> => {
    const { user: userId, channel: channelId, ts, thread_ts: threadTs } = event;
    // The bot answers no bots: two that answer each other do not stop.
    if (!userId || event.bot_id || event.subtype === "bot_message" || userId === context.botUserId) return;
    const requester = requesterFrom(body, context, userId);
    const place = { channelId, ...(threadTs !== undefined && { threadTs }) };
    const message = `${requester.teamId}:${channelId}:${ts}`;
    const isEdited = "edited" in event && event.edited !== undefined;
    await seen.once(isEdited ? [body.event_id] : [body.event_id, message], async () => {
      const words = await wordsOf(deps, userId);
      if (isEdited) return whisper(deps, userId, place, plainAnswer(words.mention.edited));
      const mention: Mention = {
        text: event.text,
        botUserId: context.botUserId ?? "",
        requester,
        place,
        key: message,
      };
      const answer = await answerMention(deps, mention).catch((error: unknown) =>
        plainAnswer(describeMishap(error, deps, words)),
      );
      if (answer) await whisper(deps, userId, place, answer);
    });
  };
}
