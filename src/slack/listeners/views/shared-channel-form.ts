import { unsealDraft } from "../../../orders/sealed-draft.ts";
import type { Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../context.ts";
import { createFormOrders } from "../../forms/order-of-form.ts";
import { confirmationNotice } from "../../messages/confirmation-notice.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { orderConfirmed } from "../../placing/order-confirmed.ts";
import { cameToNothing, type Order } from "../../placing/place-order.ts";
import { waitingFor } from "../../replies/ack-budget.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { buildSharedChannelForm, SHARED_CHANNEL_FORM } from "../../views/shared-channel-form.ts";
import type { SubmitArgs } from "../by-id.ts";
import { submitterOf } from "../requester.ts";

type Ack = NonNullable<Parameters<SubmitArgs["ack"]>[0]>;

/** The step behind the report form was sent: the order, and both forms close; or the reason why not. */
export function sharedChannelFormCallback(deps: ListenerDeps) {
  const orderOfForm = createFormOrders(deps);
  return async ({ ack, body, view }: SubmitArgs): Promise<void> => {
    const { block, action } = SHARED_CHANNEL_FORM.answer;
    const chosen = view.state.values[block]?.[action]?.selected_option?.value;
    const messages = () => cachedMessagesFor(deps, body.user.id);
    const refuse = (error: string): Ack => ({ response_action: "errors", errors: { [block]: error } });
    const order = (signal: Order["signal"]): Promise<Answer> =>
      confirm(deps, { body, view }, chosen === "there" ? "there" : "me", refuse, signal).catch(
        (error: unknown) => ({
          ack: refuse(deniedText(describeUnexpectedError(error, deps, messages()), messages())),
        }),
      );
    const slow = () => refuse(messages().form.slow);
    const waiting = waitingFor(deps, body);
    await orderOfForm({ viewId: view.id, waiting, messages, order, slow }, ack);
  };
}

interface Answer {
  readonly ack: Ack;
  readonly runs?: readonly [Run, ...Run[]];
}

async function confirm(
  deps: ListenerDeps,
  { body, view }: Pick<SubmitArgs, "body" | "view">,
  destination: "there" | "me",
  refuse: (error: string) => Ack,
  signal: Order["signal"],
): Promise<Answer> {
  const requester = submitterOf({ body, view });
  const result = await orderConfirmed(
    deps,
    unsealDraft(view.private_metadata),
    requester,
    destination,
    signal,
  );
  const messages = cachedMessagesFor(deps, body.user.id);
  switch (result.kind) {
    case "ordered": {
      const { problem, fix } = messages.clicks.orderedJustNow;
      if (cameToNothing(result)) return { ack: refuse(messages.formats.sentences(problem, fix)) };
      return { ack: { response_action: "clear" }, runs: result.runs };
    }
    case "already-retried":
    case "too-late":
      return { ack: { response_action: "clear" } };
    case "denied":
      return { ack: refuse(deniedText(result.denied, messages)) };
    case "unconfirmed":
      return {
        ack: { response_action: "update", view: buildSharedChannelForm(result.confirmation, messages) },
      };
    case "invalid": {
      const { problem, fix } = confirmationNotice(result.why, messages);
      return { ack: refuse(messages.formats.sentences(problem, fix)) };
    }
  }
}
