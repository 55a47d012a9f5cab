import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Mistake } from "../../orders/mistake.ts";
import type { Contradiction } from "../../orders/take-options.ts";
import type { Run } from "../../runs/types.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import type { NoticeWithContact } from "./notice.ts";

/** A reply that only the person who typed sees. */
export interface Reply {
  readonly response_type: "ephemeral";
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const reply = (text: string, blocks: KnownBlock[]): Reply => ({ response_type: "ephemeral", text, blocks });

/** Commands that show the breadth of what is understood; options are English in every language. */
const examplesOf = ({ phrases }: Messages["range"]): string[] => [
  phrases["last month"],
  `${phrases["Q1 2026"]} csv`,
  phrases["1 Oct to 15 Oct"],
  phrases["since Monday"],
  `${phrases["past 90 days"]} in UTC`,
  `${phrases["last quarter"]} both to me`,
];

const exampleLine = (command: string, examples: readonly string[]) =>
  examples.map((example) => `\`${command} ${escapeMrkdwn(example)}\``).join("  ");

/** The interval that was understood, exactly, before the report is there; one run for each report. */
export function orderedReply(
  runs: readonly [Run, ...Run[]],
  orderedIn: string,
  messages: Messages,
  namesServer: boolean,
): Reply {
  const { answers } = messages;
  const { rangeLabel: range, notes, destination } = runs[0].request;
  const inert = escapeMrkdwn(range);
  const formats = messages.formats.list(
    runs.map(({ request }) => request.format),
    "and",
  );
  const place = placeName(destination.channelId, orderedIn, messages);
  const line = (runs.length > 1 ? answers.reports : answers.report)(`*${inert}*`, formats, place);
  const blocks: KnownBlock[] = [{ type: "section", text: mrkdwn(`:calendar: ${line}`) }];
  if (namesServer) {
    const server = `${messages.form.server}: ${runs[0].request.server}`;
    blocks.push({ type: "context", elements: [plain(server)] });
  }
  if (notes.length > 0) {
    blocks.push({ type: "context", elements: notes.slice(0, 10).map((note) => plain(note)) });
  }
  return reply(answers.brief(inert, formats), blocks);
}

function placeName(channelId: string, orderedIn: string, { answers: { places } }: Messages): string {
  if (channelId === orderedIn) return places.here;
  // Slack shows no name for a direct message that is mentioned like a channel.
  return channelId.startsWith("D") ? places.direct : places.channel(`<#${channelId}>`);
}

/** What was not understood, part by part, with texts that are. The operator's own words appear as plain text only. */
export function refusedReply(command: string, mistakes: readonly Mistake[], messages: Messages): Reply {
  const { answers, formats, range } = messages;
  const lines = mistakes.map((mistake) => {
    if (mistake.part !== "range") {
      const { near } = mistake;
      const offered = near.length > 0 ? [answers.didYouMean(formats.list(near, "or"))] : [];
      return formats.sentences(answers.mistakes[mistake.part](mistake.words), ...offered);
    }
    const { message, leftover } = mistake.refusal;
    const refusal = formats.sentences(message, ...(leftover ? [range.cannotRead(leftover)] : []));
    return mistakes.length > 1 ? answers.mistakes.range(refusal) : refusal;
  });
  const misread = mistakes.find((mistake) => mistake.part === "range");
  const suggestions = misread?.refusal.suggestions ?? [];
  const examples = suggestions.length > 0 ? suggestions : examplesOf(range);
  const brief = misread ? misread.refusal.message : answers.anOption;
  return reply(formats.sentences(escapeMrkdwn(brief), answers.nothingOrdered), [
    ...lines.map((line): KnownBlock => ({ type: "section", text: plain(line, 600) })),
    { type: "section", text: plain(answers.nothingOrdered) },
    { type: "section", text: mrkdwn(answers.tryThese(exampleLine(command, examples.slice(0, 5)))) },
  ]);
}

/** A single word that is nearly one of the command's own. Offered, not guessed. */
export function keywordReply(
  command: string,
  typed: string,
  near: readonly string[],
  { answers, formats }: Messages,
): Reply {
  const offers = formats.list(
    near.map((word) => `\`${command} ${word}\``),
    "or",
  );
  const { nothingOrdered } = answers;
  return reply(formats.sentences(answers.noWordBrief, nothingOrdered), [
    { type: "section", text: plain(formats.sentences(answers.noWord(typed), nothingOrdered), 600) },
    { type: "section", text: mrkdwn(answers.didYouMean(offers)) },
  ]);
}

/** A refusal or an error in one sentence of our own, what to do, and where there is somebody to ask, who that is. */
export function noticeReply({ problem, fix, contact }: NoticeWithContact): Reply {
  const text = escapeMrkdwn([problem, fix, ...(contact ? [contact.plain] : [])].join(" "));
  return reply(text, [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(problem)}*\n${escapeMrkdwn(fix)}`) },
    ...(contact ? [{ type: "context" as const, elements: [mrkdwn(contact.mrkdwn)] }] : []),
  ]);
}

/** What a greeting is answered with, before the help. */
export const greeting = ({ help }: Messages): KnownBlock => ({ type: "section", text: plain(help.greeting) });

/** What can be typed behind the command; with a greeting first for somebody who greets. */
export function helpReply(command: string, messages: Messages, asked: "help" | "greeting" = "help"): Reply {
  const { help, range } = messages;
  const usage = escapeMrkdwn(help.usage);
  const words = Object.entries(help.words).map(([word, what]) => `\`${command} ${word}\`  ${what}`);
  return reply(`${command} ${usage}`, [
    ...(asked === "greeting" ? [greeting(messages)] : []),
    { type: "section", text: mrkdwn(`*${command}* \`${usage}\`\n${help.about}`) },
    {
      type: "section",
      text: mrkdwn(
        examplesOf(range)
          .map((example) => `• \`${command} ${example}\``)
          .join("\n"),
      ),
    },
    { type: "section", text: mrkdwn(words.join("\n")) },
    { type: "context", elements: [plain(help.small)] },
  ]);
}

/** What is wrong with options that can be read, each alone. The name of a channel is foreign text. */
export function contradictionReply(contradiction: Contradiction, { answers }: Messages): Reply {
  switch (contradiction.kind) {
    case "two-formats":
      return noticeReply(answers.twoFormats);
    case "twice":
      return noticeReply(answers.twice[contradiction.part]);
    case "no-channel": {
      const { problem, fix } = answers.noChannel;
      return noticeReply({ problem: problem(contradiction.name), fix });
    }
  }
}
