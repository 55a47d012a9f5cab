import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs, SlashCommand } from "@slack/bolt";
import type { Messages } from "../../../i18n/index.ts";
import { type CommandText, readCommandText } from "../../../orders/command-text.ts";
import type { OrderDraft } from "../../../orders/order-draft.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { isAmongPeople } from "../../access/channels.ts";
import type { ListenerDeps } from "../../context.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import { openEditForm } from "../../forms/open-schedule-form.ts";
import { openWatchForm } from "../../forms/open-watch-form.ts";
import { contradictionReply } from "../../messages/refusals.ts";
import { noticeReply, type Reply } from "../../messages/replies.ts";
import { lookAhead } from "../../placing/look-ahead.ts";
import { type Order, placeOrder } from "../../placing/place-order.ts";
import { waitingFor } from "../../replies/ack-budget.ts";
import { changeByText, readChangeText } from "../../replies/change-by-text.ts";
import { listSchedules, readListText } from "../../replies/list-schedules.ts";
import { cachedMessagesFor, messagesForPerson } from "../../replies/messages-for.ts";
import { replyInTime } from "../../replies/reply-in-time.ts";
import { replyToKeyword } from "../../replies/reply-to-keyword.ts";
import { replyToOrder } from "../../replies/reply-to-order.ts";
import { replyToSchedule } from "../../replies/reply-to-schedule.ts";
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
    await replyInTime(deps, {
      waiting: waitingFor(deps, body),
      work: (signal) =>
        replyTo(deps, command, typed, messages, signal).catch((error: unknown) =>
          noticeReply(describeUnexpectedError(error, deps, messages())),
        ),
      oneMoment: () => messages().answers.slow[asksServers(typed.kind) ? "servers" : "report"],
      tooLate: () => noticeReply(messages().answers.tooLate),
      ack,
      respond,
    });
  };
}

/** A list of schedules, a word that stands alone, an order that recurs, or one that does not. */
async function replyTo(
  deps: ListenerDeps,
  command: SlashCommand,
  typed: Exclude<CommandText, { kind: "form" }>,
  messages: () => Messages,
  signal: Order["signal"],
): Promise<Reply> {
  const { channel_id: channelId, command: addressed, text = "" } = command;
  const requester = requesterOfCommand(command);
  const listed = readListText(text);
  if (listed) return listSchedules(deps, { ...listed, requester, channelId });
  const change = readChangeText(text);
  const key = keyOf(command.team_id, command.trigger_id);
  if (change) {
    const opening = { ...requester, triggerId: command.trigger_id, home: false };
    return changeByText(deps, change, requester, key, (schedule) => openEditForm(deps, opening, schedule));
  }
  // May recur: options that contradict one another in an order may stand apart there, as its zone is its own.
  const schedule = { text, requester, channelId, at: deps.now(), key, addressed };
  switch (typed.kind) {
    case "report": {
      const order = { ...orderOf(typed.draft, command), signal };
      const placing = await lookAhead(deps, order);
      const scheduled = await replyToSchedule(placing, schedule);
      if (scheduled) return scheduled;
      const result = await placeOrder(placing, order);
      return replyToOrder(result, addressed, channelId, messages(), deps.servers);
    }
    case "two-formats":
    case "twice":
    case "no-channel":
      return (
        (await replyToSchedule(deps, schedule)) ??
        contradictionReply(addressed, typed, await messagesForPerson(deps, command.user_id))
      );
    default:
      return replyToKeyword(typed, deps, command);
  }
}

const requesterOfCommand = (command: SlashCommand): Requester => ({
  teamId: command.team_id,
  userId: command.user_id,
  ...(command.enterprise_id && { enterpriseId: command.enterprise_id }),
});

const asksServers = (kind: string) => kind === "status" || kind === "watch" || kind === "doctor";

const orderOf = (draft: OrderDraft, command: SlashCommand): Order => ({
  draft,
  requester: requesterOfCommand(command),
  here: { channelId: command.channel_id },
  amongPeople: isAmongPeople(command.channel_name),
  idempotencyKey: keyOf(command.team_id, command.trigger_id),
});
