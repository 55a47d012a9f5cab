import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs, SlashCommand } from "@slack/bolt";
import type { Words } from "../../../i18n/index.ts";
import { nearCommandWords, type ReportWords, readCommandText } from "../../../orders/command-text.ts";
import { inTime } from "../../answers/in-time.ts";
import { describeMishap } from "../../answers/mishap.ts";
import { wordsAtHand, wordsOf } from "../../answers/words-of.ts";
import type { ListenerDeps } from "../../deps.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import {
  type Answer,
  contradictionAnswer,
  nearWordAnswer,
  plainAnswer,
  refusedAnswer,
  understoodAnswer,
} from "../../messages/answers.ts";
import { externalAnswer } from "../../messages/external.ts";
import { formatsOf, type OrderOutcome, placeOrder, type Wish } from "../../orders/place-order.ts";
import { answerWord } from "./words.ts";

/** A range with its options, one of the words that stand alone, or nothing for the form. */
export function licenseReportCallback(deps: ListenerDeps) {
  return async ({ command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const asked = readCommandText(command.text ?? "", deps.servers);
    if (asked.kind === "two-formats" || asked.kind === "twice" || asked.kind === "no-channel") {
      return ack(contradictionAnswer(asked, await wordsOf(deps, command.user_id)));
    }
    if (asked.kind === "form") {
      await ack();
      return openReportForm(deps, {
        triggerId: command.trigger_id,
        teamId: command.team_id,
        userId: command.user_id,
        presets: { channelId: command.channel_id },
      });
    }
    // Whoever asks is looked up on the way: their language is known when there is something to say.
    const words = () => wordsAtHand(deps, command.user_id);
    const answering =
      asked.kind === "report"
        ? placeOrder(deps, wishOf(asked, command)).then((outcome) =>
            answerOf(outcome, asked, command, words()),
          )
        : answerWord(asked.kind, deps, command);
    const work = answering.catch((error: unknown) => plainAnswer(describeMishap(error, deps, words())));
    const answer = await inTime(work);
    if (answer) return ack(answer);
    // Whoever is asked is slow: acknowledge while there is time, and answer through the response URL.
    const { slow } = words().answers;
    await ack({ response_type: "ephemeral", text: asked.kind === "status" ? slow.servers : slow.slack });
    await respond({ ...(await work), replace_original: false });
  };
}

const wishOf = (asked: ReportWords, command: SlashCommand): Wish => ({
  rangeText: asked.rangeText,
  formats: formatsOf(asked.format),
  zone: asked.zone,
  server: asked.server,
  requester: {
    teamId: command.team_id,
    userId: command.user_id,
    ...(command.enterprise_id && { enterpriseId: command.enterprise_id }),
  },
  destination:
    asked.to === "me" ? "me" : typeof asked.to === "object" ? asked.to : { channelId: command.channel_id },
  idempotencyKey: `${command.team_id}:${command.trigger_id}`,
});

function answerOf(
  outcome: OrderOutcome,
  asked: ReportWords,
  { command, channel_id }: SlashCommand,
  words: Words,
): Answer {
  switch (outcome.kind) {
    case "ordered":
      return understoodAnswer(outcome.runs, channel_id, words);
    case "barred":
      return plainAnswer(outcome.barred);
    case "external":
      return externalAnswer(outcome.question, words);
    case "refused": {
      const near = nearCommandWords(asked.rangeText);
      return near.length > 0
        ? nearWordAnswer(command, asked.rangeText, near, words)
        : refusedAnswer(command, outcome.mistakes, words);
    }
  }
}
