import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs, SlashCommand } from "@slack/bolt";
import { withTimeout } from "../../../async/timeout.ts";
import type { Messages } from "../../../i18n/index.ts";
import { closestKeywords, type ReportWords, readCommandText } from "../../../orders/command-text.ts";
import type { ListenerDeps } from "../../context.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import {
  contradictionReply,
  keywordReply,
  noticeReply,
  orderedReply,
  type Reply,
  refusedReply,
} from "../../messages/replies.ts";
import { sharedChannelReply } from "../../messages/shared-channel.ts";
import { formatsOf, type OrderDraft, type OrderOutcome, placeOrder } from "../../placing/place-order.ts";
import { ACK_BUDGET_MS } from "../../replies/ack-budget.ts";
import { cachedMessagesFor, messagesForPerson } from "../../replies/messages-for.ts";
import { replyToKeyword } from "../../replies/reply-to-keyword.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";

/** A range with its options, one of the words that stand alone, or nothing for the form. */
export function licenseReportCallback(deps: ListenerDeps) {
  return async ({ command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const asked = readCommandText(command.text ?? "", deps.servers);
    if (asked.kind === "two-formats" || asked.kind === "twice" || asked.kind === "no-channel") {
      return ack(contradictionReply(asked, await messagesForPerson(deps, command.user_id)));
    }
    if (asked.kind === "form") {
      await ack();
      return openReportForm(deps, {
        triggerId: command.trigger_id,
        teamId: command.team_id,
        userId: command.user_id,
        presets: { channelId: command.channel_id },
      });
    }
    // Whoever asks is looked up on the way: their language is known when there is something to say.
    const messages = () => cachedMessagesFor(deps, command.user_id);
    const answering =
      asked.kind === "report"
        ? placeOrder(deps, wishOf(asked, command)).then((outcome) =>
            answerOf(outcome, asked, command, messages()),
          )
        : replyToKeyword(asked.kind, deps, command);
    const work = answering.catch((error: unknown) =>
      noticeReply(describeUnexpectedError(error, deps, messages())),
    );
    const answer = await withTimeout(work, ACK_BUDGET_MS);
    if (answer) return ack(answer);
    // Whoever is asked is slow: acknowledge while there is time, and answer through the response URL.
    const { slow } = messages().answers;
    await ack({ response_type: "ephemeral", text: asked.kind === "status" ? slow.servers : slow.slack });
    await respond({ ...(await work), replace_original: false });
  };
}

const wishOf = (asked: ReportWords, command: SlashCommand): OrderDraft => ({
  rangeText: asked.rangeText,
  formats: formatsOf(asked.format),
  zone: asked.zone,
  server: asked.server,
  requester: {
    teamId: command.team_id,
    userId: command.user_id,
    ...(command.enterprise_id && { enterpriseId: command.enterprise_id }),
  },
  destination:
    asked.to === "me" ? "me" : typeof asked.to === "object" ? asked.to : { channelId: command.channel_id },
  idempotencyKey: `${command.team_id}:${command.trigger_id}`,
});

function answerOf(
  outcome: OrderOutcome,
  asked: ReportWords,
  { command, channel_id }: SlashCommand,
  messages: Messages,
): Reply {
  switch (outcome.kind) {
    case "ordered":
      return orderedReply(outcome.runs, channel_id, messages);
    case "denied":
      return noticeReply(outcome.denied);
    case "unconfirmed":
      return sharedChannelReply(outcome.confirmation, messages);
    case "refused": {
      const near = closestKeywords(asked.rangeText);
      return near.length > 0
        ? keywordReply(command, asked.rangeText, near, messages)
        : refusedReply(command, outcome.mistakes, messages);
    }
  }
}
