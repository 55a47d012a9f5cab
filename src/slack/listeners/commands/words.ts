import type { SlashCommand } from "@slack/bolt";
import type { COMMAND_WORDS } from "../../../request/command-text.ts";
import { barPerson } from "../../admission.ts";
import { type Answer, helpAnswer, plainAnswer } from "../../messages/answers.ts";
import { cancelChoiceAnswer, HISTORY_PAGE, historyAnswer } from "../../messages/history.ts";
import { statusAnswer } from "../../messages/status.ts";
import type { ListenerDeps } from "../deps.ts";

/** Answers one of the words that stand alone behind the command. */
export async function answerWord(
  word: (typeof COMMAND_WORDS)[number],
  deps: ListenerDeps,
  command: SlashCommand,
): Promise<Answer> {
  if (word === "help") return helpAnswer(command.command);
  const { people, runs, serverBook, now } = deps;
  const { team_id: teamId, user_id: userId } = command;
  const person = await people.find(userId);
  const barred = barPerson(person);
  if (barred) return plainAnswer(barred.happened, barred.todo);
  switch (word) {
    case "status":
      return statusAnswer(await serverBook.read(), { ...person, now: now() });
    case "history":
      return historyAnswer(await runs.history({ teamId, userId }, { limit: HISTORY_PAGE }));
    case "cancel":
      return cancelOwn(deps, command);
  }
}

/** The person's only run under way is cancelled; of several they choose. */
async function cancelOwn({ runs }: ListenerDeps, command: SlashCommand): Promise<Answer> {
  const by = { teamId: command.team_id, userId: command.user_id };
  const states = ["queued", "generating", "delivering"] as const;
  const { runs: underWay } = await runs.history({ ...by, states }, { limit: HISTORY_PAGE });
  const [only, ...others] = underWay;
  if (!only) return plainAnswer("No report of yours is under way.", "There is nothing to cancel.");
  if (others.length > 0) return cancelChoiceAnswer(underWay);
  const run = await runs.cancel(only.id, by);
  return run?.state === "cancelled"
    ? plainAnswer("Cancelled.", `It was the report of ${run.request.words}.`)
    : plainAnswer("It is too late to cancel.", "The report is already shared, or the run has ended.");
}
