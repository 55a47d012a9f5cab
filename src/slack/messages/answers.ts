import type { KnownBlock } from "@slack/types";
import type { RangeOutcome } from "../../request/settle-range.ts";
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
const EXAMPLES = ["last month", "Q1 2026 csv", "1 Oct to 15 Oct", "since Monday", "past 90 days in UTC"];

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

/** What was not understood, with texts that are. The operator's own words appear as plain text only. */
export function refusedAnswer(command: string, outcome: Extract<RangeOutcome, { ok: false }>): Answer {
  const part = outcome.leftover ? ` The part that I cannot read: “${outcome.leftover}”.` : "";
  const examples = outcome.suggestions.length > 0 ? outcome.suggestions : EXAMPLES;
  return answer(`${escapeMrkdwn(outcome.message)} Nothing was ordered.`, [
    { type: "section", text: plain(`${outcome.message}${part} Nothing was ordered.`, 600) },
    { type: "section", text: mrkdwn(`Try ${exampleLine(command, examples.slice(0, 5))}`) },
  ]);
}

/** A refusal or a mishap in one sentence of our own, and what to do. */
export function plainAnswer(happened: string, todo: string): Answer {
  return answer(escapeMrkdwn(`${happened} ${todo}`), [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(happened)}*\n${escapeMrkdwn(todo)}`) },
  ]);
}

export function helpAnswer(command: string): Answer {
  const usage = `*${command}* \`<range> [pdf|csv] [in <time zone>]\``;
  return answer(`${command} <range> [pdf|csv] [in <time zone>]`, [
    {
      type: "section",
      text: mrkdwn(
        `${usage}\nBrings the License Overview report of the VB365 server into this channel. Without words it opens a form.`,
      ),
    },
    { type: "section", text: mrkdwn(EXAMPLES.map((example) => `• \`${command} ${example}\``).join("\n")) },
    {
      type: "context",
      elements: [
        plain(
          "Ranges are read in your Slack time zone unless you name one. PDF unless you say csv. A range ends now at the latest.",
        ),
      ],
    },
  ]);
}
