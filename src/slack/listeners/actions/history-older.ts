import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { mayAsk } from "../../access/admission.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { plainAnswer } from "../../messages/answers.ts";
import { HISTORY_PAGE, historyAnswer } from "../../messages/history.ts";
import { requesterOf } from "../requester.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The next page of the person's own runs, in place of the page before. */
export function historyOlderCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: Args): Promise<void> => {
    await ack();
    const after = action.type === "button" ? (action.value ?? "") : "";
    const { teamId, userId } = requesterOf(body);
    const words = await wordsOf(deps, userId);
    try {
      const { barred } = await mayAsk(deps, userId);
      if (barred) return void (await respond({ ...plainAnswer(barred), replace_original: true }));
      const page = await deps.runs.history({ teamId, userId }, { limit: HISTORY_PAGE, after });
      await respond({ ...historyAnswer(page, words), replace_original: true });
    } catch (error) {
      await respond({ ...plainAnswer(describeMishap(error, deps, words)), replace_original: false });
    }
  };
}
