import type { BlockAction } from "@slack/bolt";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { authorizeUser, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import type { Notice } from "../../messages/notice.ts";
import { noticeReply, type Reply } from "../../messages/replies.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";

export interface Click {
  readonly by: Requester;
  /** Slack's clock, in seconds with a fraction. */
  readonly at: string;
  /** In the language of who pressed. */
  readonly messages: Messages;
  /** The button stood in a question to one person alone, not on the card that everybody sees. */
  readonly isPrivate: boolean;
}

/** What stands in place of the question that was answered by a click. */
export interface Answered {
  readonly answered: Notice;
}

/**
 * A button of a run's card: acknowledged first, pressed only by people who may order. The card shows what came of it;
 * a reply is sent only where nothing was done, in the language of who pressed.
 */
export function onRunButton(
  deps: ListenerDeps,
  press: (runId: string, click: Click) => Promise<Notice | Reply | Answered | undefined>,
) {
  return async ({ ack, action, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    let reply: Notice | Reply | Answered | undefined;
    try {
      const by = requesterOf(body);
      const { person, denied } = await authorizeUser(deps, by.userId);
      if (denied) await recordRefusal(deps, denied, by, body.channel?.id);
      const isPrivate = body.container?.is_ephemeral === true;
      const click = { by, at: action.action_ts, messages: messagesFor(person.locale), isPrivate };
      reply = denied ?? (await press(runIdOf(action), click));
    } catch (error) {
      reply = describeUnexpectedError(error, deps, cachedMessagesFor(deps, body.user.id));
    }
    if (!reply) return;
    if ("answered" in reply) {
      await respond({ ...noticeReply(reply.answered), replace_original: true });
      return;
    }
    await respond({ ...("blocks" in reply ? reply : noticeReply(reply)), replace_original: false });
  };
}

/** The value of a button, which may come back as anything; empty where it is no text. */
export const runIdOf = (action: BlockAction["actions"][number]): string =>
  action.type === "button" && typeof action.value === "string" ? action.value : "";
