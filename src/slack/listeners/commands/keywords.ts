import type { SlashCommand } from "@slack/bolt";
import { type Messages, messagesFor } from "../../../i18n/index.ts";
import type { KEYWORDS } from "../../../orders/command-text.ts";
import { UNFINISHED_STATES } from "../../../runs/types.ts";
import { authorizeUser, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { cancelChoiceAnswer, HISTORY_PAGE, historyAnswer } from "../../messages/history.ts";
import { type Answer, helpAnswer, plainAnswer } from "../../messages/replies.ts";
import { statusAnswer } from "../../messages/status.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";

/** Who typed a word, and where. */
type Typed = Pick<SlashCommand, "command" | "team_id" | "user_id" | "channel_id">;

/** Answers one of the words that stand alone behind the command. */
export async function answerWord(
  word: (typeof KEYWORDS)[number],
  deps: ListenerDeps,
  command: Typed,
): Promise<Answer> {
  const { runs, serverBook, now } = deps;
  const { team_id: teamId, user_id: userId } = command;
  // Help costs nobody a call that may fail.
  if (word === "help") return helpAnswer(command.command, await messagesForPerson(deps, userId));
  const { person, denied } = await authorizeUser(deps, userId);
  if (denied) {
    await recordRefusal(deps, denied, { teamId, userId }, command.channel_id);
    return plainAnswer(denied);
  }
  const messages = messagesFor(person.locale);
  switch (word) {
    case "status":
      return statusAnswer(await serverBook.read(), { ...person, now: now() }, messages);
    case "history":
      return historyAnswer(await runs.history({ teamId, userId }, { limit: HISTORY_PAGE }), messages);
    case "cancel":
      return cancelOwn(deps, command, messages);
  }
}

/** The person's only run under way is cancelled; of several they choose. */
async function cancelOwn({ runs }: ListenerDeps, command: Typed, messages: Messages): Promise<Answer> {
  const { history, clicks } = messages;
  const by = { teamId: command.team_id, userId: command.user_id };
  const { runs: underWay } = await runs.history(
    { ...by, states: UNFINISHED_STATES },
    { limit: HISTORY_PAGE },
  );
  const [only, ...others] = underWay;
  if (!only) return plainAnswer(history.nothingUnderWay);
  if (others.length > 0) return cancelChoiceAnswer(underWay, messages);
  const run = await runs.cancel(only.id, by);
  if (run?.state !== "cancelled") return plainAnswer(clicks.tooLate);
  const { problem, fix } = history.cancelled;
  return plainAnswer({ problem, fix: fix(run.request.rangeLabel) });
}
