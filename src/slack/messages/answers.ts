import type { KnownBlock } from "@slack/types";
import type { Mistake } from "../../request/find-mistakes.ts";
import type { Run } from "../../runs/types.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../text.ts";

/** An answer that only the person who typed sees. */
export interface Answer {
  readonly response_type: "ephemeral";
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const answer = (text: string, blocks: KnownBlock[]): Answer => ({ response_type: "ephemeral", text, blocks });

/** Ranges that show the breadth of what is understood. */
const EXAMPLES = [
  "last month",
  "Q1 2026 csv",
  "1 Oct to 15 Oct",
  "since Monday",
  "past 90 days in UTC",
  "last quarter both to me",
];

const exampleLine = (command: string, examples: readonly string[]) =>
  examples.map((example) => `\`${command} ${escapeMrkdwn(example)}\``).join("  ");

/** The interval that was understood, exactly, before the report is there; one run for each report. */
export function understoodAnswer(runs: readonly [Run, ...Run[]], askedIn: string): Answer {
  const { words: range, notes, destination } = runs[0].request;
  const words = escapeMrkdwn(range);
  const formats = runs.map(({ request }) => request.format).join(" and ");
  const where = placeName(destination.channelId, askedIn);
  const comes = runs.length > 1 ? "The reports appear" : "The report appears";
  const blocks: KnownBlock[] = [
    {
      type: "section",
      text: mrkdwn(`:calendar: *${words}*, as ${formats}. ${comes} ${where} when the server has made it.`),
    },
  ];
  if (notes.length > 0) {
    blocks.push({ type: "context", elements: notes.slice(0, 10).map((note) => plain(note)) });
  }
  return answer(`Understood: ${words}, as ${formats}.`, blocks);
}

function placeName(channelId: string, askedIn: string): string {
  if (channelId === askedIn) return "here";
  // Slack shows no name for a direct message that is mentioned like a channel.
  return channelId.startsWith("D") ? "in our direct message" : `in <#${channelId}>`;
}

const PARTS = {
  format: { name: "Format", say: "is no format. There are pdf, csv and both." },
  zone: { name: "Time zone", say: "is no time zone that I know." },
  server: { name: "Server", say: "is no VB365 server of mine." },
} as const satisfies Record<Exclude<Mistake["part"], "range">, object>;

/** What was not understood, part by part, with texts that are. The operator's own words appear as plain text only. */
export function refusedAnswer(command: string, mistakes: readonly Mistake[]): Answer {
  const lines = mistakes.map((mistake) => {
    if (mistake.part !== "range") {
      const { name, say } = PARTS[mistake.part];
      const near = mistake.near.length > 0 ? ` Did you mean ${mistake.near.join(" or ")}?` : "";
      return `${name}: “${mistake.words}” ${say}${near}`;
    }
    const { message, leftover } = mistake.refusal;
    const part = leftover ? ` The part that I cannot read: “${leftover}”.` : "";
    return mistakes.length > 1 ? `Range: ${message}${part}` : `${message}${part}`;
  });
  const range = mistakes.find((mistake) => mistake.part === "range");
  const suggestions = range?.refusal.suggestions ?? [];
  const examples = suggestions.length > 0 ? suggestions : EXAMPLES;
  const told = range ? range.refusal.message : "An option is not understood.";
  return answer(`${escapeMrkdwn(told)} Nothing was ordered.`, [
    ...lines.map((line): KnownBlock => ({ type: "section", text: plain(line, 600) })),
    { type: "section", text: plain("Nothing was ordered.") },
    { type: "section", text: mrkdwn(`Try ${exampleLine(command, examples.slice(0, 5))}`) },
  ]);
}

/** A single word that is nearly one of the command's own. Offered, not guessed. */
export function nearWordAnswer(command: string, typed: string, near: readonly string[]): Answer {
  const offers = near.map((word) => `\`${command} ${word}\``).join(" or ");
  return answer("That is no range and no word of mine. Nothing was ordered.", [
    { type: "section", text: plain(`“${typed}” is no range and no word of mine. Nothing was ordered.`, 600) },
    { type: "section", text: mrkdwn(`Did you mean ${offers}?`) },
  ]);
}

/** A refusal or a mishap in one sentence of our own, and what to do. */
export function plainAnswer(happened: string, todo: string): Answer {
  return answer(escapeMrkdwn(`${happened} ${todo}`), [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(happened)}*\n${escapeMrkdwn(todo)}`) },
  ]);
}

const USAGE = "<range> [pdf|csv|both] [in <time zone>] [on <server>] [to #channel|here|me]";

export function helpAnswer(command: string): Answer {
  const words = [
    ["status", "licence and health of each VB365 server"],
    ["history", "your reports"],
    ["cancel", "stops a report of yours that is under way"],
  ].map(([word, what]) => `\`${command} ${word}\`  ${what}`);
  return answer(`${command} ${escapeMrkdwn(USAGE)}`, [
    {
      type: "section",
      text: mrkdwn(
        `*${command}* \`${escapeMrkdwn(USAGE)}\`\nBrings the License Overview report of the VB365 server into this channel. Without words it opens a form.`,
      ),
    },
    { type: "section", text: mrkdwn(EXAMPLES.map((example) => `• \`${command} ${example}\``).join("\n")) },
    { type: "section", text: mrkdwn(words.join("\n")) },
    {
      type: "context",
      elements: [
        plain(
          "Ranges are read in your Slack time zone unless you name one; “in local” shows the server's own. PDF unless you say otherwise. A range ends now at the latest.",
        ),
      ],
    },
  ]);
}
