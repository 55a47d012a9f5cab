import type { AckFn, RespondFn } from "@slack/bolt";
import { messagesFor } from "../../i18n/index.ts";
import type { Notice } from "../messages/notice.ts";
import { noticeReply } from "../messages/replies.ts";
import { plain } from "../web-api/text.ts";

/** What Bolt may give a listener, as far as an answer without a workspace needs it. */
interface UnservedArgs {
  readonly ack?: AckFn<unknown>;
  readonly respond?: RespondFn;
  readonly [kind: string]: unknown;
}

/**
 * Answers an event that no workspace can be found for, with what the event itself allows: nothing is looked up and no
 * token is needed. In English, because nobody's language is known.
 */
export async function replyNotInstalled(args: object, notice: Notice = notInstalled()): Promise<void> {
  const { ack, respond, ...kind } = args as UnservedArgs;
  if ("command" in kind) return ack?.(noticeReply(notice));
  if ("options" in kind) return ack?.({ options: [] });
  if ("view" in kind) return ack?.({ response_action: "update", view: noticeView(notice) });
  await ack?.();
  await respond?.({ ...noticeReply(notice), replace_original: false });
}

function notInstalled(): Notice {
  const { notInstalled: problem, reinstall: fix } = messagesFor().install;
  return { problem, fix };
}

/** In place of a form that was sent: it must not look as if its order was taken. */
const noticeView = ({ problem, fix }: Notice) => ({
  type: "modal",
  title: plain("License Report"),
  blocks: [{ type: "section", text: plain(`${problem} ${fix}`) }],
});
