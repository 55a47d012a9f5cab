import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import type { Words } from "../../../words/index.ts";
import { inTime } from "../../in-time.ts";
import { describeMishap } from "../../mishap.ts";
import { formatsOf, type OrderOutcome, placeOrder, type WishedDestination } from "../../place-order.ts";
import { rangeBlockId } from "../../views/range-field.ts";
import { type ReportFormInput, readReportForm } from "../../views/read-report-form.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { wordsAtHand, wordsOf } from "../../words-of.ts";
import type { ListenerDeps } from "../deps.ts";

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The form was sent: an order, or errors on the fields they belong to. */
export function reportFormCallback(deps: ListenerDeps) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    const input = readReportForm(view);
    const refuse = (errors: Record<string, string>) => ack({ response_action: "errors", errors });
    const rangeBlock = rangeBlockId(input.revision);
    const destination = destinationOf(input);
    if (!destination) {
      const { form } = await wordsOf(deps, body.user.id);
      return refuse({ [REPORT_FORM.channel.block]: form.chooseChannel });
    }
    // Whoever orders is looked up on the way: their language is known when there is something to say.
    const words = () => wordsAtHand(deps, body.user.id);
    const work = placeOrder(deps, {
      rangeText: input.rangeText,
      formats: formatsOf(input.format),
      zone: input.zone,
      server: input.server,
      requester: {
        teamId: view.team_id,
        userId: body.user.id,
        ...(body.enterprise && { enterpriseId: body.enterprise.id }),
      },
      destination,
      // Sending the same form again, after a slow answer, is the same order.
      idempotencyKey: `${view.team_id}:${view.id}`,
    }).then(
      (outcome) => errorsOf(outcome, rangeBlock, words()),
      (error: unknown) => {
        const { happened, todo } = describeMishap(error, deps, words());
        return { [rangeBlock]: words().formats.sentences(happened, todo) };
      },
    );
    const errors = await inTime(work);
    if (errors === undefined) return refuse({ [rangeBlock]: words().form.slow });
    return Object.keys(errors).length > 0 ? refuse(errors) : ack();
  };
}

function destinationOf({ destination, channelId }: ReportFormInput): WishedDestination | undefined {
  if (destination === "me") return "me";
  return channelId ? { channelId } : undefined;
}

/** Errors by block; none for an order that was taken. Slack shows them as plain text. */
function errorsOf(
  outcome: OrderOutcome,
  rangeBlock: string,
  { form, formats }: Words,
): Record<string, string> {
  switch (outcome.kind) {
    case "ordered":
      return {};
    case "barred": {
      const { about, happened, todo } = outcome.barred;
      const block = about === "channel" ? REPORT_FORM.channel.block : rangeBlock;
      return { [block]: formats.sentences(happened, todo) };
    }
    case "refused": {
      const { message, suggestions } = outcome.range;
      const hint = suggestions.length > 0 ? [form.tryThese(suggestions.join(form.comma))] : [];
      return { [rangeBlock]: formats.sentences(message, ...hint) };
    }
  }
}
