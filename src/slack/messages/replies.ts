import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { Run } from "../../runs/types.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import type { NoticeWithContact } from "./notice.ts";
import { noteText } from "./order-texts.ts";

/** A reply that only the person who typed sees. */
export interface Reply {
  readonly response_type: "ephemeral";
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A reply of these blocks; `text` is what a notification shows of it. */
export const reply = (text: string, blocks: KnownBlock[]): Reply => ({
  response_type: "ephemeral",
  text,
  blocks,
});

/** Commands that show the breadth of what is understood; options are English in every language. */
export const examplesOf = ({ phrases }: Messages["range"]): string[] => [
  phrases["last month"],
  `${phrases["Q1 2026"]} csv`,
  phrases["1 Oct to 15 Oct"],
  phrases["since Monday"],
  `${phrases["past 90 days"]} in UTC`,
  `${phrases["last quarter"]} both to me`,
];

/** The interval that was understood, exactly, before the report is there; one run for each report. */
export function orderedReply(
  runs: readonly [Run, ...Run[]],
  orderedIn: string,
  messages: Messages,
  namesServer: boolean,
): Reply {
  const { answers } = messages;
  const { notes, destination } = runs[0].request;
  const range = rangeLabelOf(runs[0].request, messages.formats.locale);
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
    blocks.push({
      type: "context",
      elements: notes.slice(0, 10).map((note) => plain(noteText(note, messages))),
    });
  }
  return reply(answers.brief(inert, formats), blocks);
}

function placeName(channelId: string, orderedIn: string, { answers: { places } }: Messages): string {
  if (channelId === orderedIn) return places.here;
  // Slack shows no name for a direct message that is mentioned like a channel.
  return channelId.startsWith("D") ? places.direct : places.channel(`<#${channelId}>`);
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

/** A command that recurs. */
export const recurringExample = ({ range, schedules }: Pick<Messages, "range" | "schedules">): string =>
  `${range.phrases["last month"]} csv ${schedules.form.examples[0]}`;

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
        [...examplesOf(range), recurringExample(messages)]
          .map((example) => `• \`${command} ${example}\``)
          .join("\n"),
      ),
    },
    { type: "section", text: mrkdwn(words.join("\n")) },
    { type: "context", elements: [plain(help.small)] },
  ]);
}
