import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { ListenerDeps } from "../../context.ts";
import { type OrderOutcome, placeOrder } from "../../placing/place-order.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { endStep } from "../../workflow/complete-step.ts";
import { readStepInputs, type StepMistake, type StepOrder } from "../../workflow/step-inputs.ts";
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
    const messages = "part" in asked ? messagesFor() : await messagesForPerson(deps, asked.userId);
    const work =
      "part" in asked
        ? Promise.resolve(mistakeText(asked, messages))
        : order(deps, executionId, requesterFrom(body, context, asked.userId), asked).then((outcome) =>
            refusalText(outcome, messages),
          );
    const error = await work.catch((mishap: unknown) =>
      told(describeUnexpectedError(mishap, deps, messages), messages),
    );
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

const told = ({ problem, fix }: { problem: string; fix: string }, { formats }: Messages): string =>
  formats.sentences(problem, fix);

/** Why nothing was ordered; undefined for an order that was taken. */
function refusalText(outcome: OrderOutcome, messages: Messages): string | undefined {
  switch (outcome.kind) {
    case "ordered":
      return undefined;
    case "denied":
      return messages.formats.sentences(told(outcome.denied, messages), outcome.denied.ask.plain);
    case "unconfirmed":
      // Not reached: a step is refused where it cannot be confirmed.
      return told(messages.admission.external, messages);
    case "refused": {
      const { message, leftover, suggestions } = outcome.range;
      return messages.formats.sentences(
        message,
        ...(leftover ? [messages.range.cannotRead(leftover)] : []),
        ...(suggestions.length > 0 ? [messages.form.tryThese(suggestions.join(messages.form.comma))] : []),
      );
    }
  }
}

/** English, because whose step it is is not always known. */
function mistakeText(mistake: StepMistake, { workflow, answers, formats }: Messages): string {
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
