import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import type { Words } from "../../../i18n/index.ts";
import { inTime } from "../../answers/in-time.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsAtHand, wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import {
  formatsOf,
  type OrderOutcome,
  placeOrder,
  type WishedDestination,
} from "../../orders/place-order.ts";
import { buildExternalForm } from "../../views/external-form.ts";
import { rangeBlockId } from "../../views/range-field.ts";
import { type ReportFormInput, readReportForm } from "../../views/read-report-form.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { submitterOf } from "../requester.ts";
import { barredWords } from "./barred-words.ts";

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The form was sent: an order, or errors on the fields they belong to. */
export function reportFormCallback(deps: ListenerDeps) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    const input = readReportForm(view);
    const rangeBlock = rangeBlockId(input.revision);
    const destination = destinationOf(input);
    if (!destination) {
      const { form } = await wordsOf(deps, body.user.id);
      return ack(...errors({ [REPORT_FORM.channel.block]: form.chooseChannel }));
    }
    // Whoever orders is looked up on the way: their language is known when there is something to say.
    const words = () => wordsAtHand(deps, body.user.id);
    const work = placeOrder(deps, {
      rangeText: input.rangeText,
      formats: formatsOf(input.format),
      zone: input.zone,
      server: input.server,
      requester: submitterOf({ body, view }),
      destination,
      // Sending the same form again, after a slow answer, is the same order.
      idempotencyKey: `${view.team_id}:${view.id}`,
    }).then(
      (outcome) => ackOf(outcome, rangeBlock, words()),
      (error: unknown) => {
        const { happened, todo } = describeMishap(error, deps, words());
        return errors({ [rangeBlock]: words().formats.sentences(happened, todo) });
      },
    );
    await ack(...((await inTime(work)) ?? errors({ [rangeBlock]: words().form.slow })));
  };
}

function destinationOf({ destination, channelId }: ReportFormInput): WishedDestination | undefined {
  if (destination === "me") return "me";
  return channelId ? { channelId } : undefined;
}

/** Nothing for an order that was taken, which closes the form; errors by block, which Slack shows as plain text. */
function ackOf(outcome: OrderOutcome, rangeBlock: string, words: Words): Parameters<Args["ack"]> {
  switch (outcome.kind) {
    case "ordered":
      return [];
    case "external":
      return [{ response_action: "push", view: buildExternalForm(outcome.question, words) }];
    case "barred": {
      const block = outcome.barred.about === "channel" ? REPORT_FORM.channel.block : rangeBlock;
      return errors({ [block]: barredWords(outcome.barred, words) });
    }
    case "refused": {
      const { form, formats } = words;
      const { message, suggestions } = outcome.range;
      const hint = suggestions.length > 0 ? [form.tryThese(suggestions.join(form.comma))] : [];
      return errors({ [rangeBlock]: formats.sentences(message, ...hint) });
    }
  }
}

const errors = (byBlock: Record<string, string>): Parameters<Args["ack"]> => [
  { response_action: "errors", errors: byBlock },
];
