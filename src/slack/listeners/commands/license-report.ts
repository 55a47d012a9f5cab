import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs, SlashCommand } from "@slack/bolt";
import { readCommandText } from "../../../orders/command-text.ts";
import type { OrderDraft } from "../../../orders/order-draft.ts";
import { isAmongPeople } from "../../access/channels.ts";
import type { ListenerDeps } from "../../context.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import { openWatchForm } from "../../forms/open-watch-form.ts";
import { contradictionReply } from "../../messages/refusals.ts";
import { noticeReply, type Reply } from "../../messages/replies.ts";
import { type Order, placeOrder } from "../../placing/place-order.ts";
import { waitingFor } from "../../replies/ack-budget.ts";
import { cachedMessagesFor, messagesForPerson } from "../../replies/messages-for.ts";
import { replyInTime } from "../../replies/reply-in-time.ts";
import { replyToKeyword } from "../../replies/reply-to-keyword.ts";
import { replyToOrder } from "../../replies/reply-to-order.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { keyOf } from "../requester.ts";

/** A range with its options, one of the words that stand alone, or nothing for the form. */
export function licenseReportCallback(deps: ListenerDeps) {
  return async ({
    body,
    command,
    ack,
    respond,
  }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const typed = readCommandText(command.text ?? "", deps.servers);
    if (typed.kind === "two-formats" || typed.kind === "twice" || typed.kind === "no-channel") {
      return ack(contradictionReply(command.command, typed, await messagesForPerson(deps, command.user_id)));
    }
    if (typed.kind === "form") {
      await ack();
      return openReportForm(deps, {
        triggerId: command.trigger_id,
        teamId: command.team_id,
        userId: command.user_id,
        presets: { channelId: command.channel_id },
      });
    }
    if (typed.kind === "watch" && typed.what === "settings") {
      await ack();
      return openWatchForm(deps, {
        triggerId: command.trigger_id,
        userId: command.user_id,
        channelId: command.channel_id,
        server: typed.server,
      });
    }
    // Whoever orders is looked up on the way: their language is known when there is something to say.
    const messages = () => cachedMessagesFor(deps, command.user_id);
    const reply = (signal: Order["signal"]): Promise<Reply> =>
      typed.kind === "report"
        ? placeOrder(deps, { ...orderOf(typed.draft, command), signal }).then((result) =>
            replyToOrder(result, command.command, command.channel_id, messages(), deps.servers),
          )
        : replyToKeyword(typed, deps, command);
    await replyInTime(deps, {
      waiting: waitingFor(deps, body),
      work: (signal) =>
        reply(signal).catch((error: unknown) =>
          noticeReply(describeUnexpectedError(error, deps, messages())),
        ),
      oneMoment: () => messages().answers.slow[asksServers(typed.kind) ? "servers" : "report"],
      tooLate: () => noticeReply(messages().answers.tooLate),
      ack,
      respond,
    });
  };
}

const asksServers = (kind: string) => kind === "status" || kind === "watch";

const orderOf = (draft: OrderDraft, command: SlashCommand): Order => ({
  draft,
  requester: {
    teamId: command.team_id,
    userId: command.user_id,
    ...(command.enterprise_id && { enterpriseId: command.enterprise_id }),
  },
  here: { channelId: command.channel_id },
  amongPeople: isAmongPeople(command.channel_name),
  idempotencyKey: keyOf(command.team_id, command.trigger_id),
});
