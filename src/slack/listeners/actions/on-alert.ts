import type { BlockAction } from "@slack/bolt";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { type Episode, maySee, type Standing } from "../../../watch/index.ts";
import { authorizeOrder, recordRefusal } from "../../access/admission.ts";
import type { Person } from "../../access/people.ts";
import type { ListenerDeps } from "../../context.ts";
import type { NoticeWithContact } from "../../messages/notice.ts";
import { noticeReply, type Reply } from "../../messages/replies.ts";
import { cachedMessagesFor } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";

/** A click on an alert's message by somebody who may order into its channel. */
export interface AlertClick {
  readonly episode: Episode;
  readonly by: Requester;
  readonly person: Person;
  readonly messages: Messages;
  readonly channelId: string;
  /** The thread of the alert in the channel. */
  readonly threadTs: string;
  /** What stands behind the name of the alert in a choice. */
  readonly choice: string;
  readonly args: ActionArgs;
}

/**
 * A button of an alert's message: acknowledged first, pressed only by people who may order into the channel. The message
 * shows what came of it in every channel; a reply is sent only where nothing was done, or where one is asked for.
 */
export function onAlert(
  deps: ListenerDeps,
  press: (click: AlertClick) => Promise<NoticeWithContact | Reply | undefined>,
) {
  return async (args: ActionArgs): Promise<void> => {
    const { ack, action, body, respond } = args;
    await ack();
    let reply: NoticeWithContact | Reply | undefined;
    try {
      reply = await pressed(deps, args, idAndChoice(action), press);
    } catch (error) {
      reply = describeUnexpectedError(error, deps, cachedMessagesFor(deps, body.user.id));
    }
    if (!reply) return;
    await respond({ ...("blocks" in reply ? reply : noticeReply(reply)), replace_original: false });
  };
}

async function pressed(
  deps: ListenerDeps,
  args: ActionArgs,
  [id, choice]: readonly [string, string],
  press: (click: AlertClick) => Promise<NoticeWithContact | Reply | undefined>,
): Promise<NoticeWithContact | Reply | undefined> {
  const by = requesterOf(args.body);
  const channelId = args.body.channel?.id ?? "";
  const { person, denied } = await authorizeOrder(deps, by.userId, channelId);
  const messages = messagesFor(person.locale);
  if (denied) {
    await recordRefusal(deps, denied, by, channelId);
    return denied;
  }
  // The id comes back from Slack, and so from anybody: an alert that this channel was not told of is unknown in it.
  const standing = await deps.watch.standing(id, channelId);
  const threadTs = maySee(standing) ? threadOf(standing, args.body) : undefined;
  const episode = threadTs === undefined ? undefined : await deps.watch.find(id);
  if (!episode || threadTs === undefined) return messages.alerts.unknown;
  return press({ episode, by, person, messages, channelId, threadTs, choice, args });
}

/** A message may be pressed before the call that posted it has answered: only the click says then where it stands. */
function threadOf(standing: Standing, { message }: BlockAction): string | undefined {
  if (standing.state === "posted") return standing.root ?? standing.ts;
  const root: unknown = message?.thread_ts;
  return typeof root === "string" ? root : message?.ts;
}

/** The alert's id, and the choice of a menu before it. */
function idAndChoice(action: BlockAction["actions"][number]): readonly [id: string, choice: string] {
  if (action.type === "button") return [String(action.value ?? ""), ""];
  if (action.type !== "static_select") return ["", ""];
  const [choice = "", id = ""] = String(action.selected_option?.value ?? "").split(" ");
  return [id, choice];
}
