import type { SlashCommand } from "@slack/bolt";
import { type Words, wordsFor } from "../../../i18n/index.ts";
import type { COMMAND_WORDS } from "../../../orders/command-text.ts";
import { UNFINISHED_STATES } from "../../../runs/types.ts";
import { mayAsk, recordRefusal } from "../../access/admission.ts";
import { wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { type Answer, helpAnswer, plainAnswer } from "../../messages/answers.ts";
import { cancelChoiceAnswer, HISTORY_PAGE, historyAnswer } from "../../messages/history.ts";
import { statusAnswer } from "../../messages/status.ts";

/** Who typed a word, and where. */
type Typed = Pick<SlashCommand, "command" | "team_id" | "user_id" | "channel_id">;

/** Answers one of the words that stand alone behind the command. */
export async function answerWord(
  word: (typeof COMMAND_WORDS)[number],
  deps: ListenerDeps,
  command: Typed,
): Promise<Answer> {
  const { runs, serverBook, now } = deps;
  const { team_id: teamId, user_id: userId } = command;
  // Help costs nobody a call that may fail.
  if (word === "help") return helpAnswer(command.command, await wordsOf(deps, userId));
  const { person, barred } = await mayAsk(deps, userId);
  if (barred) {
    await recordRefusal(deps, barred, { teamId, userId }, command.channel_id);
    return plainAnswer(barred);
  }
  const words = wordsFor(person.locale);
  switch (word) {
    case "status":
      return statusAnswer(await serverBook.read(), { ...person, now: now() }, words);
    case "history":
      return historyAnswer(await runs.history({ teamId, userId }, { limit: HISTORY_PAGE }), words);
    case "cancel":
      return cancelOwn(deps, command, words);
  }
}

/** The person's only run under way is cancelled; of several they choose. */
async function cancelOwn({ runs }: ListenerDeps, command: Typed, words: Words): Promise<Answer> {
  const { history, clicks } = words;
  const by = { teamId: command.team_id, userId: command.user_id };
  const { runs: underWay } = await runs.history(
    { ...by, states: UNFINISHED_STATES },
    { limit: HISTORY_PAGE },
  );
  const [only, ...others] = underWay;
  if (!only) return plainAnswer(history.nothingUnderWay);
  if (others.length > 0) return cancelChoiceAnswer(underWay, words);
  const run = await runs.cancel(only.id, by);
  if (run?.state !== "cancelled") return plainAnswer(clicks.tooLate);
  const { happened, todo } = history.cancelled;
  return plainAnswer({ happened, todo: todo(run.request.words) });
}
