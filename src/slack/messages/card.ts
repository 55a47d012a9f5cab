import type { KnownBlock, MessageMetadata } from "@slack/types";
import { describeFailure } from "../../errors.ts";
import type { ReportDigest } from "../../report/index.ts";
import type { Run } from "../../runs/types.ts";
import { formatBytes, formatDuration } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../text.ts";
import { digestLine } from "./digest.ts";
import { stateLine } from "./state.ts";

/** Names of the card's buttons; each carries the run's id as its value. */
export const CARD_ACTIONS = { cancel: "run_cancel", retry: "run_retry" } as const;

/** `event_type` of the card's metadata: by it and the run's id a card is found again after a crash. */
export const CARD_EVENT = "license_report_run";

export interface Card {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/** The one message of a run, as its state calls for; pure. */
export function buildCard(run: Run): Card {
  const { request } = run;
  const state = stateLine(run);
  const blocks: KnownBlock[] = [
    { type: "header", text: plain("License Overview report") },
    { type: "section", text: mrkdwn(state.mrkdwn) },
    {
      type: "section",
      fields: fields(run).map(([label, value]) => mrkdwn(`*${label}*\n${value}`, LIMITS.fieldText)),
    },
    ...failureBlocks(run),
  ];
  const found = run.state === "done" ? digestLine(run.file?.digest as ReportDigest | undefined) : undefined;
  if (found) blocks.push({ type: "section", text: plain(found) });
  const small = [...request.notes, provenance(run)].slice(-LIMITS.contextElements);
  blocks.push({ type: "context", elements: small.map((note) => plain(note)) });
  const buttons = actionBlock(run);
  if (buttons) blocks.push(buttons);
  return {
    text: `License Overview report, ${escapeMrkdwn(request.words)}: ${state.text}`,
    blocks,
    metadata: { event_type: CARD_EVENT, event_payload: { run_id: run.id } },
  };
}

function fields({ request, file }: Run): [label: string, value: string][] {
  return [
    ["Range", escapeMrkdwn(request.words)],
    ["Asked by", `<@${request.requester.userId}>`],
    ["Format", request.format],
    ["Server", escapeMrkdwn(request.server)],
    ...(file
      ? ([
          ["Size", formatBytes(file.bytes)],
          ["Made in", formatDuration(file.elapsedMs)],
        ] as [string, string][])
      : []),
  ];
}

/** What to do now, and the far end's own words: foreign, so they stand as preformatted rich text. */
function failureBlocks(run: Run): KnownBlock[] {
  if (!run.failure || run.state === "done") return [];
  const { todo } = describeFailure(run.failure);
  const blocks: KnownBlock[] = [{ type: "section", text: mrkdwn(escapeMrkdwn(todo)) }];
  if (run.failure.detail) {
    const words = { type: "text" as const, text: run.failure.detail };
    blocks.push({ type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: [words] }] });
  }
  return blocks;
}

function provenance({ id, request, file, attempt }: Run): string {
  const parts = [`Run ${id}`, `times in ${request.timezone}`];
  if (file) parts.push(`API ${file.apiVersion}`, `SHA-256 ${file.sha256.slice(0, 12)}…`);
  if (attempt > 1) parts.push(`attempt ${attempt}`);
  return parts.join(" · ");
}

function actionBlock(run: Run): KnownBlock | undefined {
  const button = (actionId: string, text: string, style?: "primary" | "danger"): KnownBlock => ({
    type: "actions",
    block_id: "run_actions",
    elements: [
      { type: "button", action_id: actionId, value: run.id, text: plain(text), ...(style && { style }) },
    ],
  });
  if (run.state === "queued" || run.state === "generating")
    return button(CARD_ACTIONS.cancel, "Cancel", "danger");
  const retryHelps = run.failure !== undefined && describeFailure(run.failure).retry !== "none";
  if (run.state === "failed" && retryHelps) return button(CARD_ACTIONS.retry, "Retry", "primary");
  return undefined;
}
