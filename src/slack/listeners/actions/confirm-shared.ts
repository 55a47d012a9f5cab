import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { Messages } from "../../../i18n/index.ts";
import { unpackPending } from "../../../orders/pending-order.ts";
import type { Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../context.ts";
import { type Answer, plainAnswer, understoodAnswer } from "../../messages/replies.ts";
import { EXTERNAL_ACTIONS, externalAnswer } from "../../messages/shared-channel.ts";
import { orderPending, type PendingOutcome } from "../../placing/order-pending.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { requesterOf } from "../requester.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The question whether other organizations may read a report is answered: what came of it stands in its place. */
export function answerExternalCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: Args): Promise<void> => {
    await ack();
    const messages = await messagesForPerson(deps, body.user.id);
    const pending = unpackPending(action.type === "button" ? (action.value ?? "") : "");
    const answered = action.action_id === EXTERNAL_ACTIONS.me ? "me" : "there";
    try {
      const outcome = await orderPending(deps, pending, requesterOf(body), answered);
      const answer = answerOf(outcome, body.channel?.id ?? "", messages);
      await respond({ ...answer, replace_original: true });
    } catch (error) {
      // The question stays: it may be answered again.
      await respond({
        ...plainAnswer(describeUnexpectedError(error, deps, messages)),
        replace_original: false,
      });
    }
  };
}

function answerOf(outcome: PendingOutcome, askedIn: string, messages: Messages): Answer {
  switch (outcome.kind) {
    case "ordered": {
      const [first, ...others] = outcome.runs;
      const runs: [Run, ...Run[]] | undefined = first && [first, ...others];
      return runs ? understoodAnswer(runs, askedIn, messages) : plainAnswer(messages.clicks.orderedJustNow);
    }
    case "denied":
      return plainAnswer(outcome.denied);
    case "external":
      return externalAnswer(outcome.question, messages);
    case "void":
      return plainAnswer(voidWords(outcome.why, messages));
  }
}

/** Why a question cannot be answered. */
export const voidWords = (why: "not-yours" | "too-old", { access: { external } }: Messages) =>
  why === "not-yours" ? external.notYours : external.tooOld;
