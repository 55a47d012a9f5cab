import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { type Words, wordsFor } from "../../../words/index.ts";
import { describeMishap } from "../../mishap.ts";
import { type OrderOutcome, placeOrder } from "../../place-order.ts";
import { readStepInputs, type StepMistake } from "../../workflow/step-inputs.ts";
import { endStep } from "../../workflow/tell-workflow.ts";
import type { ListenerDeps } from "../deps.ts";

type Args = SlackEventMiddlewareArgs<"function_executed"> & AllMiddlewareArgs;

/**
 * A workflow has come to the step: an order whose run will end it, or the reason why there is none, which ends it now.
 * Slack says nothing of a person; the order is that of whoever the workflow names.
 */
export function generateReportCallback(deps: ListenerDeps) {
  return async ({ ack, body, event, inputs }: Args): Promise<void> => {
    const { function_execution_id: executionId } = event;
    const error = await order(deps, executionId, body, inputs).catch((mishap: unknown) => {
      const { happened, todo } = describeMishap(mishap, deps.log, deps.botName);
      return `${happened} ${todo}`;
    });
    if (error !== undefined) await endStep(deps.clients, executionId, { error });
    await ack();
  };
}

/** @returns why nothing was ordered */
async function order(
  deps: ListenerDeps,
  executionId: string,
  { team_id: teamId, enterprise_id: enterpriseId }: Args["body"],
  inputs: Args["inputs"],
): Promise<string | undefined> {
  const asked = readStepInputs(inputs, deps.servers);
  if ("part" in asked) return mistakeWords(asked, wordsFor().workflow);
  const { userId, channelId, ...report } = asked;
  const outcome = await placeOrder(deps, {
    rangeText: report.rangeText,
    formats: [report.format],
    zone: undefined,
    server: report.server,
    requester: { teamId, userId, ...(enterpriseId && { enterpriseId }) },
    destination: { channelId },
    idempotencyKey: `${teamId}:${executionId}`,
    workflow: { executionId },
  });
  return outcomeWords(outcome);
}

function outcomeWords(outcome: OrderOutcome): string | undefined {
  switch (outcome.kind) {
    case "ordered":
      return undefined;
    case "barred":
      return `${outcome.barred.happened} ${outcome.barred.todo}`;
    case "refused":
      return outcome.range.message;
  }
}

function mistakeWords(mistake: StepMistake, words: Words["workflow"]): string {
  switch (mistake.part) {
    case "channel":
      return words.noChannel;
    case "user":
      return words.noPerson;
    case "format":
      return words.noFormat(mistake.words);
    case "server":
      return words.noServer(mistake.words, mistake.near);
  }
}
