import { unsealDraft } from "../../../orders/sealed-draft.ts";
import type { ListenerDeps } from "../../context.ts";
import { confirmationNotice } from "../../messages/confirmation-notice.ts";
import { CORRECTION_ACTIONS } from "../../messages/refusals.ts";
import { noticeReply } from "../../messages/replies.ts";
import { SHARED_CHANNEL_ACTIONS } from "../../messages/shared-channel.ts";
import { COMMANDS } from "../../names.ts";
import { orderConfirmed } from "../../placing/order-confirmed.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { replyToOrder } from "../../replies/reply-to-order.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";

/** What sends the report to the person alone. */
const TO_ME = [SHARED_CHANNEL_ACTIONS.me, CORRECTION_ACTIONS.me];

/**
 * Somebody decided whether other organizations may read a report, or orders what a near miss was meant as: what came of
 * it stands in place of the question.
 */
export function confirmSharedCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    const messages = await messagesForPerson(deps, body.user.id);
    const sealed = unsealDraft(action.type === "button" ? (action.value ?? "") : "");
    const destination = TO_ME.some((name) => action.action_id.startsWith(name)) ? "me" : "there";
    try {
      const result = await orderConfirmed(deps, sealed, requesterOf(body), destination);
      const reply =
        result.kind === "invalid"
          ? noticeReply(confirmationNotice(result.why, messages))
          : replyToOrder(result, COMMANDS.licenseReport, body.channel?.id ?? "", messages, deps.servers);
      await respond({ ...reply, replace_original: true });
    } catch (error) {
      // The question stays: it may be decided again.
      await respond({
        ...noticeReply(describeUnexpectedError(error, deps, messages)),
        replace_original: false,
      });
    }
  };
}
