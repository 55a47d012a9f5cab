import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Mistake } from "../../orders/mistake.ts";
import type { RangeRefusalReason } from "../../orders/range-refusal.ts";
import type { Contradiction } from "../../orders/take-options.ts";
import type { OfferedCorrection } from "../placing/offer-corrections.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import type { Notice } from "./notice.ts";
import { rangeRefusalText } from "./order-texts.ts";
import { examplesOf, noticeReply, type Reply, reply } from "./replies.ts";

const exampleLine = (command: string, examples: readonly string[]) =>
  examples.map((example) => `\`${command} ${escapeMrkdwn(example)}\``).join("  ");

/** The button that orders what a near miss was meant as; its value is the order, its name says where it goes. */
export const CORRECTION_ACTIONS = { there: "corrected_post", me: "corrected_to_me" } as const;

/**
 * What was not understood, part by part, with what it was probably meant as, to be ordered by a click, or with texts that
 * are understood. The operator's own words appear as plain text only.
 */
export function refusedReply(
  command: string,
  { mistakes, corrections }: { mistakes: readonly Mistake[]; corrections: readonly OfferedCorrection[] },
  messages: Messages,
): Reply {
  const { answers, formats, range } = messages;
  // Whoever is near needs no list of all languages.
  const said = ({ reason, languages }: RangeRefusalReason) =>
    rangeRefusalText({ reason, ...(languages && corrections.length === 0 && { languages }) }, messages);
  const lines = mistakes.map((mistake) => {
    if (mistake.part !== "range") {
      const near = corrections.length > 0 ? [] : mistake.near;
      const offered = near.length > 0 ? [answers.didYouMean(formats.list(near, "or"))] : [];
      return formats.sentences(answers.mistakes[mistake.part](mistake.words), ...offered);
    }
    const { leftover } = mistake.refusal;
    const refusal = formats.sentences(
      said(mistake.refusal),
      ...(leftover ? [range.cannotRead(leftover)] : []),
    );
    return mistakes.length > 1 ? answers.mistakes.range(refusal) : refusal;
  });
  const misread = mistakes.find((mistake) => mistake.part === "range");
  const suggestions = misread?.refusal.suggestions ?? [];
  const examples = suggestions.length > 0 ? suggestions : examplesOf(range);
  const brief = misread ? said(misread.refusal) : answers.anOption;
  return reply(formats.sentences(escapeMrkdwn(brief), answers.nothingOrdered), [
    ...lines.map((line): KnownBlock => ({ type: "section", text: plain(line, 600) })),
    { type: "section", text: plain(answers.nothingOrdered) },
    ...(corrections.length > 0
      ? correctionBlocks(command, corrections, messages)
      : [
          {
            type: "section" as const,
            text: mrkdwn(answers.tryThese(exampleLine(command, examples.slice(0, 5)))),
          },
        ]),
    howToGetHelp(command, messages),
  ]);
}

/** The corrected lines, and a button for each. */
function correctionBlocks(
  command: string,
  corrections: readonly OfferedCorrection[],
  { answers, formats }: Messages,
): KnownBlock[] {
  const lines = corrections.map(({ line }) => `\`${command} ${escapeMrkdwn(line.replaceAll("`", ""))}\``);
  return [
    { type: "section", text: mrkdwn(answers.didYouMean(formats.list(lines, "or"))) },
    {
      type: "actions",
      elements: corrections.map(({ line, sealed, isToMe }, index) => ({
        type: "button",
        action_id: `${isToMe ? CORRECTION_ACTIONS.me : CORRECTION_ACTIONS.there}:${index}`,
        text: plain(line, LIMITS.buttonText),
        value: sealed,
        ...(corrections.length === 1 && { style: "primary" as const }),
      })),
    },
  ];
}

/** The last line of every refusal of what somebody typed. */
const howToGetHelp = (command: string, { answers }: Messages): KnownBlock => ({
  type: "context",
  elements: [mrkdwn(answers.forHelp(`\`${command} help\``))],
});

/** A single word that is nearly one of the command's own. Offered, not guessed. */
export function keywordReply(
  command: string,
  typed: string,
  near: readonly string[],
  messages: Messages,
): Reply {
  const { answers, formats } = messages;
  const offers = formats.list(
    near.map((word) => `\`${command} ${word}\``),
    "or",
  );
  const { nothingOrdered } = answers;
  return reply(formats.sentences(answers.noWordBrief, nothingOrdered), [
    { type: "section", text: plain(formats.sentences(answers.noWord(typed), nothingOrdered), 600) },
    { type: "section", text: mrkdwn(answers.didYouMean(offers)) },
    howToGetHelp(command, messages),
  ]);
}

/** What is wrong with options that can be read, each alone. The name of a channel is foreign text. */
export function contradictionReply(command: string, contradiction: Contradiction, messages: Messages): Reply {
  const { text, blocks, ...others } = noticeReply(contradictionNotice(contradiction, messages));
  return { ...others, text, blocks: [...blocks, howToGetHelp(command, messages)] };
}

function contradictionNotice(contradiction: Contradiction, { answers }: Messages): Notice {
  switch (contradiction.kind) {
    case "two-formats":
      return answers.twoFormats;
    case "twice":
      return answers.twice[contradiction.part];
    case "no-channel": {
      const { problem, fix } = answers.noChannel;
      return { problem: problem(contradiction.name), fix };
    }
  }
}
