import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { type Words, wordsFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { type OrderOutcome, placeOrder } from "../../orders/place-order.ts";
import { readStepInputs, type StepMistake, type StepOrder } from "../../workflow/step-inputs.ts";
import { endStep } from "../../workflow/tell-workflow.ts";
import { requesterFrom } from "../requester.ts";

type Args = SlackEventMiddlewareArgs<"function_executed"> & AllMiddlewareArgs;

/**
 * A workflow has come to the step: an order whose run will end it, or the reason why there is none, which ends it now.
 * Slack says nothing of a person; the order is that of whoever the workflow names.
 */
export function generateReportCallback(deps: ListenerDeps) {
  return async ({ ack, body, context, event, inputs }: Args): Promise<void> => {
    const { function_execution_id: executionId } = event;
    const asked = readStepInputs(inputs, deps.servers);
    const words = "part" in asked ? wordsFor() : await wordsOf(deps, asked.userId);
    const work =
      "part" in asked
        ? Promise.resolve(mistakeWords(asked, words))
        : order(deps, executionId, requesterFrom(body, context, asked.userId), asked).then((outcome) =>
            outcomeWords(outcome, words),
          );
    const error = await work.catch((mishap: unknown) => told(describeMishap(mishap, deps, words), words));
    if (error !== undefined) await endStep(deps.clients, executionId, { error });
    await ack();
  };
}

const order = (
  deps: ListenerDeps,
  executionId: string,
  requester: Requester,
  { channelId, rangeText, format, server }: StepOrder,
): Promise<OrderOutcome> =>
  placeOrder(deps, {
    rangeText,
    formats: [format],
    zone: undefined,
    server,
    requester,
    destination: { channelId },
    idempotencyKey: `${requester.teamId}:${executionId}`,
    workflow: { executionId },
  });

const told = ({ happened, todo }: { happened: string; todo: string }, { formats }: Words): string =>
  formats.sentences(happened, todo);

/** Why nothing was ordered; undefined for an order that was taken. */
function outcomeWords(outcome: OrderOutcome, words: Words): string | undefined {
  switch (outcome.kind) {
    case "ordered":
      return undefined;
    case "barred":
      return words.formats.sentences(told(outcome.barred, words), outcome.barred.ask.plain);
    case "external":
      // Not reached: a step is refused where it cannot be confirmed.
      return told(words.admission.external, words);
    case "refused": {
      const { message, leftover, suggestions } = outcome.range;
      return words.formats.sentences(
        message,
        ...(leftover ? [words.range.cannotRead(leftover)] : []),
        ...(suggestions.length > 0 ? [words.form.tryThese(suggestions.join(words.form.comma))] : []),
      );
    }
  }
}

/** English, because whose step it is is not always known. */
function mistakeWords(mistake: StepMistake, { workflow, answers, formats }: Words): string {
  switch (mistake.part) {
    case "channel":
      return workflow.noChannel;
    case "user":
      return workflow.noPerson;
    case "format":
      return workflow.noFormat(mistake.words);
    case "server":
      return formats.sentences(
        answers.mistakes.server(mistake.words),
        answers.didYouMean(formats.list(mistake.near, "or")),
      );
  }
}
