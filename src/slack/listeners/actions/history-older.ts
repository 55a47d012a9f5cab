import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { plainAnswer } from "../../messages/answers.ts";
import { HISTORY_PAGE, historyAnswer } from "../../messages/history.ts";
import { describeMishap } from "../../mishap.ts";
import type { ListenerDeps } from "../deps.ts";
import { requesterOf } from "./on-run.ts";

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** The next page of the person's own runs, in place of the page before. */
export function historyOlderCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: Args): Promise<void> => {
    await ack();
    const after = action.type === "button" ? (action.value ?? "") : "";
    const { teamId, userId } = requesterOf(body);
    try {
      const page = await deps.runs.history({ teamId, userId }, { limit: HISTORY_PAGE, after });
      await respond({ ...historyAnswer(page), replace_original: true });
    } catch (error) {
      const { happened, todo } = describeMishap(error, deps.log, deps.botName);
      await respond({ ...plainAnswer(happened, todo), replace_original: false });
    }
  };
}
