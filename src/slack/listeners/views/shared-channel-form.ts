import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import { withTimeout } from "../../../async/timeout.ts";
import { unpackPending } from "../../../orders/pending-order.ts";
import type { ListenerDeps } from "../../context.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { orderPending } from "../../placing/order-pending.ts";
import { ACK_BUDGET_MS } from "../../replies/ack-budget.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { buildSharedChannelForm, SHARED_CHANNEL_FORM } from "../../views/shared-channel-form.ts";
import { confirmationNotice } from "../actions/confirm-shared.ts";
import { submitterOf } from "../requester.ts";

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Ack = NonNullable<Parameters<Args["ack"]>[0]>;

/** The step behind the report form was sent: the order, and both forms close; or the reason why not. */
export function sharedChannelFormCallback(deps: ListenerDeps) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    const { block, action } = SHARED_CHANNEL_FORM.answer;
    const chosen = view.state.values[block]?.[action]?.selected_option?.value;
    const messages = () => cachedMessagesFor(deps, body.user.id);
    const refuse = (error: string): Ack => ({ response_action: "errors", errors: { [block]: error } });
    const work = answer(deps, { body, view }, chosen === "there" ? "there" : "me", refuse).catch(
      (error: unknown) => {
        const { problem, fix } = describeUnexpectedError(error, deps, messages());
        return refuse(messages().formats.sentences(problem, fix));
      },
    );
    await ack((await withTimeout(work, ACK_BUDGET_MS)) ?? refuse(messages().form.slow));
  };
}

async function answer(
  deps: ListenerDeps,
  { body, view }: Pick<Args, "body" | "view">,
  answered: "there" | "me",
  refuse: (error: string) => Ack,
): Promise<Ack> {
  const requester = submitterOf({ body, view });
  const outcome = await orderPending(deps, unpackPending(view.private_metadata), requester, answered);
  const messages = cachedMessagesFor(deps, body.user.id);
  switch (outcome.kind) {
    case "ordered":
      return { response_action: "clear" };
    case "denied":
      return refuse(deniedText(outcome.denied, messages));
    case "unconfirmed":
      return { response_action: "update", view: buildSharedChannelForm(outcome.confirmation, messages) };
    case "void": {
      const { problem, fix } = confirmationNotice(outcome.why, messages);
      return refuse(messages.formats.sentences(problem, fix));
    }
  }
}
