import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import type { Requester } from "../../../request/report-request.ts";
import { barPerson } from "../../admission.ts";
import { plainAnswer } from "../../messages/answers.ts";
import { describeMishap } from "../../mishap.ts";
import type { ListenerDeps } from "../deps.ts";

export type RunButtonArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

export const UNKNOWN_RUN: NothingDone = {
  happened: "This run is not known any more.",
  todo: "Order the report again if it is wanted.",
};

/** What is to be told when a button did nothing. */
export interface NothingDone {
  readonly happened: string;
  readonly todo: string;
}

/**
 * A button of a run's card: acknowledged first, pressed only by people who may order. The card shows what came of it;
 * words are said only where nothing was done. `clickedAt` is Slack's clock, in seconds with a fraction.
 */
export function onRunButton(
  deps: ListenerDeps,
  press: (runId: string, by: Requester, clickedAt: string) => Promise<NothingDone | undefined>,
) {
  return async ({ ack, action, body, respond }: RunButtonArgs): Promise<void> => {
    await ack();
    let said: NothingDone | undefined;
    try {
      said =
        barPerson(await deps.people.find(body.user.id)) ??
        (await press(runIdOf(action), requesterOf(body), action.action_ts));
    } catch (error) {
      said = describeMishap(error, deps.log, deps.botName);
    }
    if (said) await respond({ ...plainAnswer(said.happened, said.todo), replace_original: false });
  };
}

export const runIdOf = (action: BlockAction["actions"][number]): string =>
  action.type === "button" ? (action.value ?? "") : "";

/** Who pressed. Enterprise Grid: a click in a channel of several workspaces has no team of its own. */
export const requesterOf = ({
  user,
  team,
  enterprise,
}: Pick<BlockAction, "user" | "team" | "enterprise">): Requester => ({
  teamId: team?.id ?? user.team_id ?? "",
  userId: user.id,
  ...(enterprise && { enterpriseId: enterprise.id }),
});
