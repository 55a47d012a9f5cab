import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { Messages } from "../../../i18n/index.ts";
import { unpackPending } from "../../../orders/pending-order.ts";
import type { Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../context.ts";
import { noticeReply, orderedReply, type Reply } from "../../messages/replies.ts";
import { SHARED_CHANNEL_ACTIONS, sharedChannelReply } from "../../messages/shared-channel.ts";
import { orderPending, type PendingOutcome } from "../../placing/order-pending.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { requesterOf } from "../requester.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The question whether other organizations may read a report is answered: what came of it stands in its place. */
export function confirmSharedCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: Args): Promise<void> => {
    await ack();
    const messages = await messagesForPerson(deps, body.user.id);
    const pending = unpackPending(action.type === "button" ? (action.value ?? "") : "");
    const answered = action.action_id === SHARED_CHANNEL_ACTIONS.me ? "me" : "there";
    try {
      const outcome = await orderPending(deps, pending, requesterOf(body), answered);
      const answer = answerOf(outcome, body.channel?.id ?? "", messages);
      await respond({ ...answer, replace_original: true });
    } catch (error) {
      // The question stays: it may be answered again.
      await respond({
        ...noticeReply(describeUnexpectedError(error, deps, messages)),
        replace_original: false,
      });
    }
  };
}

function answerOf(outcome: PendingOutcome, askedIn: string, messages: Messages): Reply {
  switch (outcome.kind) {
    case "ordered": {
      const [first, ...others] = outcome.runs;
      const runs: [Run, ...Run[]] | undefined = first && [first, ...others];
      return runs ? orderedReply(runs, askedIn, messages) : noticeReply(messages.clicks.orderedJustNow);
    }
    case "denied":
      return noticeReply(outcome.denied);
    case "unconfirmed":
      return sharedChannelReply(outcome.confirmation, messages);
    case "void":
      return noticeReply(confirmationNotice(outcome.why, messages));
  }
}

/** Why a question cannot be answered. */
export const confirmationNotice = (why: "not-yours" | "too-old", { access: { external } }: Messages) =>
  why === "not-yours" ? external.notYours : external.tooOld;
