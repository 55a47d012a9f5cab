import type { SlashCommand } from "@slack/bolt";
import { type Messages, messagesFor } from "../../i18n/index.ts";
import type { KeywordText } from "../../orders/order-text.ts";
import { UNFINISHED_STATES } from "../../runs/types.ts";
import { authorizeUser, recordRefusal } from "../access/admission.ts";
import { contactMarkup } from "../access/contact.ts";
import type { ReplyDeps } from "../context.ts";
import { cancelChoiceReply, cancelledNotice, HISTORY_PAGE, historyReply } from "../messages/history.ts";
import { helpReply, noticeReply, type Reply } from "../messages/replies.ts";
import { statusReply } from "../messages/status.ts";
import { messagesForPerson } from "./messages-for.ts";
import { replyToDoctor } from "./reply-to-doctor.ts";
import { replyToWatch } from "./reply-to-watch.ts";
import { withWatchedFacts } from "./watched-facts.ts";

/** Who typed a word, and where. */
type TypedCommand = Pick<SlashCommand, "command" | "team_id" | "user_id" | "channel_id"> &
  Partial<Pick<SlashCommand, "enterprise_id">>;

/** Replies to one of the words that stand alone. */
export async function replyToKeyword(
  asked: KeywordText,
  deps: ReplyDeps,
  command: TypedCommand,
): Promise<Reply> {
  const { runs, serverStatus, now } = deps;
  const { team_id: teamId, user_id: userId } = command;
  // Help costs nobody a call that may fail.
  if (asked.kind === "help" || asked.kind === "greeting")
    return helpReply(command.command, await messagesForPerson(deps, userId), asked.kind);
  const { person, denied } = await authorizeUser(deps, userId);
  if (denied) {
    await recordRefusal(deps, denied, { teamId, userId }, command.channel_id);
    return noticeReply(denied);
  }
  const messages = messagesFor(person.locale);
  switch (asked.kind) {
    case "status":
      return statusReply(
        (await withWatchedFacts(deps, await serverStatus.read())).filter(
          ({ name }) => asked.server === undefined || name === asked.server,
        ),
        { ...person, now: now(), contact: contactMarkup(deps.access.rules.contact, messages) },
        messages,
        asked.page,
      );
    case "history":
      return historyReply(await runs.history({ teamId, userId }, { limit: HISTORY_PAGE }), messages);
    case "watch": {
      const { enterprise_id: enterpriseId } = command;
      const by = { teamId, userId, ...(enterpriseId && { enterpriseId }) };
      return replyToWatch(deps, asked, by, command.channel_id, messages);
    }
    case "doctor":
      return replyToDoctor(deps, userId, messages);
    case "cancel":
      return cancelOwn(deps, command, messages);
  }
}

/** The person's only run under way is cancelled; of several they choose. */
async function cancelOwn({ runs }: ReplyDeps, command: TypedCommand, messages: Messages): Promise<Reply> {
  const { history, clicks } = messages;
  const by = { teamId: command.team_id, userId: command.user_id };
  const { runs: underWay } = await runs.history(
    { ...by, states: UNFINISHED_STATES },
    { limit: HISTORY_PAGE },
  );
  const [only, ...others] = underWay;
  if (!only) return noticeReply(history.nothingUnderWay);
  if (others.length > 0) return cancelChoiceReply(underWay, messages);
  const run = await runs.cancel(only.id, by);
  if (run?.state !== "cancelled") return noticeReply(clicks.tooLate);
  return noticeReply(cancelledNotice(run, messages));
}
