import type { Messages } from "../../../i18n/index.ts";
import type { Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../context.ts";
import { createFormOrders } from "../../forms/order-of-form.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { rangeRefusalText } from "../../messages/order-texts.ts";
import { COMMANDS } from "../../names.ts";
import { cameToNothing, type Order, type OrderResult, placeOrder } from "../../placing/place-order.ts";
import { waitingFor } from "../../replies/ack-budget.ts";
import { cachedMessagesFor, messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { checkShownIn, rangeBlockId } from "../../views/range-field.ts";
import { draftOfForm, readReportForm } from "../../views/read-report-form.ts";
import { readRepeat } from "../../views/repeat-state.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { buildSharedChannelForm } from "../../views/shared-channel-form.ts";
import type { SubmitArgs } from "../by-id.ts";
import { keyOf, submitterOf } from "../requester.ts";
import { submitScheduleForm } from "./schedule-form.ts";

/** The form was sent: an order, or errors on the fields they belong to. */
export function reportFormCallback(deps: ListenerDeps) {
  const orderOfForm = createFormOrders(deps);
  return async (args: SubmitArgs): Promise<void> => {
    const { ack, body, view } = args;
    const input = readReportForm(view);
    const repeat = readRepeat(view);
    // A form that was to repeat and does not say when is sent once.
    if (repeat && (repeat.state.edit || repeat.text.trim() !== ""))
      return submitScheduleForm(deps, args, repeat);
    const rangeBlock = rangeBlockId(input.revision);
    const draft = draftOfForm(input);
    if (!draft) {
      const { form } = await messagesForPerson(deps, body.user.id);
      return ack(...errors({ [REPORT_FORM.channel.block]: form.chooseChannel }));
    }
    // Whoever orders is looked up on the way: their language is known when there is something to say.
    const messages = () => cachedMessagesFor(deps, body.user.id);
    const order = async (signal: Order["signal"]): Promise<Answer> => {
      try {
        const result = await placeOrder(deps, {
          draft,
          requester: submitterOf({ body, view }),
          // Sending the same form again, after a slow answer, is the same order; a changed one is another.
          idempotencyKey: keyOf(view.team_id, view.id),
          signal,
        });
        return {
          ack: ackOf(result, { rangeBlock, shown: checkShownIn(view) }, messages()),
          ...(result.kind === "ordered" && { runs: result.runs }),
        };
      } catch (error) {
        const said = deniedText(describeUnexpectedError(error, deps, messages()), messages());
        return { ack: errors({ [rangeBlock]: said }) };
      }
    };
    const slow = () => errors({ [rangeBlock]: messages().form.slow });
    const waiting = waitingFor(deps, body);
    await orderOfForm({ viewId: view.id, waiting, messages, order, slow }, (answer) => ack(...answer));
  };
}

interface Answer {
  readonly ack: Parameters<SubmitArgs["ack"]>;
  readonly runs?: readonly [Run, ...Run[]];
}

/** Nothing for an order that was taken, which closes the form; errors by block, which Slack shows as plain text. */
function ackOf(
  result: OrderResult,
  { rangeBlock, shown }: { readonly rangeBlock: string; readonly shown: string },
  messages: Messages,
): Parameters<SubmitArgs["ack"]> {
  switch (result.kind) {
    case "ordered": {
      const { problem, fix } = messages.clicks.orderedJustNow;
      return cameToNothing(result) ? errors({ [rangeBlock]: messages.formats.sentences(problem, fix) }) : [];
    }
    case "already-retried":
    case "unknown-run":
    case "too-late":
      return [];
    case "unconfirmed":
      return [{ response_action: "push", view: buildSharedChannelForm(result.confirmation, messages) }];
    case "denied": {
      const block = result.denied.about === "channel" ? REPORT_FORM.channel.block : rangeBlock;
      return errors({ [block]: deniedText(result.denied, messages) });
    }
    case "refused": {
      const { answers, form, formats } = messages;
      const { suggestions } = result.refusal;
      const message = rangeRefusalText(result.refusal, messages);
      // The form tells already what is wrong, and offers what is right.
      const help = answers.forHelp(`${COMMANDS.licenseReport} help`);
      if (shown.includes(message))
        return errors({ [rangeBlock]: formats.sentences(answers.nothingOrdered, help) });
      const hint = suggestions.length > 0 ? [form.tryThese(suggestions.join(form.comma))] : [];
      return errors({ [rangeBlock]: formats.sentences(message, ...hint, help) });
    }
  }
}

const errors = (byBlock: Record<string, string>): Parameters<SubmitArgs["ack"]> => [
  { response_action: "errors", errors: byBlock },
];
