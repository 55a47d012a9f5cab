import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { Words } from "../../../i18n/index.ts";
import { unpackPending } from "../../../orders/pending-order.ts";
import type { Run } from "../../../runs/types.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { type Answer, plainAnswer, understoodAnswer } from "../../messages/answers.ts";
import { EXTERNAL_ACTIONS, externalAnswer } from "../../messages/external.ts";
import { orderPending, type PendingOutcome } from "../../orders/order-pending.ts";
import { requesterOf } from "../requester.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The question whether other organisations may read a report is answered: what came of it stands in its place. */
export function answerExternalCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: Args): Promise<void> => {
    await ack();
    const words = await wordsOf(deps, body.user.id);
    const pending = unpackPending(action.type === "button" ? (action.value ?? "") : "");
    const answered = action.action_id === EXTERNAL_ACTIONS.me ? "me" : "there";
    try {
      const outcome = await orderPending(deps, pending, requesterOf(body), answered);
      const answer = answerOf(outcome, body.channel?.id ?? "", words);
      await respond({ ...answer, replace_original: true });
    } catch (error) {
      // The question stays: it may be answered again.
      await respond({ ...plainAnswer(describeMishap(error, deps, words)), replace_original: false });
    }
  };
}

function answerOf(outcome: PendingOutcome, askedIn: string, words: Words): Answer {
  switch (outcome.kind) {
    case "ordered": {
      const [first, ...others] = outcome.runs;
      const runs: [Run, ...Run[]] | undefined = first && [first, ...others];
      return runs ? understoodAnswer(runs, askedIn, words) : plainAnswer(words.clicks.orderedJustNow);
    }
    case "barred":
      return plainAnswer(outcome.barred);
    case "external":
      return externalAnswer(outcome.question, words);
    case "void":
      return plainAnswer(voidWords(outcome.why, words));
  }
}

/** Why a question cannot be answered. */
export const voidWords = (why: "not-yours" | "too-old", { access: { external } }: Words) =>
  why === "not-yours" ? external.notYours : external.tooOld;
