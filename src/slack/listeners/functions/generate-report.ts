import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { OrderDraft } from "../../../orders/order-draft.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { ListenerDeps } from "../../context.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { rangeRefusalText } from "../../messages/order-texts.ts";
import { type OrderResult, placeOrder } from "../../placing/place-order.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { endStep } from "../../workflow/complete-step.ts";
import { readStepInputs, type StepMistake } from "../../workflow/step-inputs.ts";
import { keyOf, requesterFrom } from "../requester.ts";

type Args = SlackEventMiddlewareArgs<"function_executed"> & AllMiddlewareArgs;

/**
 * A workflow has come to the step: an order whose run will end it, or the reason why there is none, which ends it now.
 * Slack says nothing of a person; the order is that of whoever the workflow names.
 */
export function generateReportCallback(deps: ListenerDeps) {
  return async ({ ack, body, context, event, inputs }: Args): Promise<void> => {
    const { function_execution_id: executionId } = event;
    const read = readStepInputs(inputs, deps.servers);
    const messages = "part" in read ? messagesFor() : await messagesForPerson(deps, read.userId);
    const work =
      "part" in read
        ? Promise.resolve(mistakeText(read, messages))
        : order(deps, executionId, requesterFrom(body, context, read.userId), read.draft).then((result) =>
            refusalText(result, messages),
          );
    const error = await work.catch((failure: unknown) =>
      deniedText(describeUnexpectedError(failure, deps, messages), messages),
    );
    if (error !== undefined) await endStep(deps.clients, executionId, { error });
    await ack();
  };
}

const order = (
  deps: ListenerDeps,
  executionId: string,
  requester: Requester,
  draft: OrderDraft,
): Promise<OrderResult> =>
  placeOrder(deps, {
    draft,
    requester,
    idempotencyKey: keyOf(requester.teamId, executionId),
    workflow: { executionId },
  });

/** Why nothing was ordered; undefined for an order that was taken. */
function refusalText(result: OrderResult, messages: Messages): string | undefined {
  switch (result.kind) {
    case "ordered":
    case "already-retried":
    case "too-late":
    case "unknown-run":
      return undefined;
    case "denied":
      return deniedText(result.denied, messages);
    case "unconfirmed":
      // Not reached: a step is refused where it cannot be confirmed.
      return deniedText(messages.admission.external, messages);
    case "refused": {
      const { leftover, suggestions } = result.refusal;
      return messages.formats.sentences(
        rangeRefusalText(result.refusal, messages),
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
