import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { type Words, wordsFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { mayAsk, recordRefusal } from "../../access/admission.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsAtHand } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { type Answer, plainAnswer } from "../../messages/answers.ts";
import { requesterOf } from "../requester.ts";

export type RunButtonArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** What is to be told when a button did nothing. */
export interface NothingDone {
  readonly happened: string;
  readonly todo: string;
}

export interface Click {
  readonly by: Requester;
  /** Slack's clock, in seconds with a fraction. */
  readonly at: string;
  /** In the language of who pressed. */
  readonly words: Words;
}

/**
 * A button of a run's card: acknowledged first, pressed only by people who may order. The card shows what came of it;
 * words are said only where nothing was done, in the language of who pressed.
 */
export function onRunButton(
  deps: ListenerDeps,
  press: (runId: string, click: Click) => Promise<NothingDone | Answer | undefined>,
) {
  return async ({ ack, action, body, respond }: RunButtonArgs): Promise<void> => {
    await ack();
    let said: NothingDone | Answer | undefined;
    try {
      const by = requesterOf(body);
      const { person, barred } = await mayAsk(deps, by.userId);
      if (barred) await recordRefusal(deps, barred, by, body.channel?.id);
      const click = { by, at: action.action_ts, words: wordsFor(person.locale) };
      said = barred ?? (await press(runIdOf(action), click));
    } catch (error) {
      said = describeMishap(error, deps, wordsAtHand(deps, body.user.id));
    }
    if (!said) return;
    await respond({ ...("blocks" in said ? said : plainAnswer(said)), replace_original: false });
  };
}

export const runIdOf = (action: BlockAction["actions"][number]): string =>
  action.type === "button" ? (action.value ?? "") : "";
