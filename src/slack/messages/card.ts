import type { KnownBlock, MessageMetadata } from "@slack/types";
import { describeDetail, describeFailure, type Messages } from "../../i18n/index.ts";
import { SERVER_LOCAL } from "../../orders/zones.ts";
import type { CardProgress, Run } from "../../runs/types.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { cardButtons } from "./card-buttons.ts";
import { changeLine } from "./change.ts";
import { digestLine } from "./digest.ts";
import { organizationBlocks } from "./organizations.ts";
import { type StateLine, stateLine } from "./state.ts";

/** `event_type` of the card's metadata: by it and the run's id a card is found again after a crash. */
export const CARD_EVENT = "license_report_run";

export interface Card {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/**
 * The one message of a run, as its state calls for; pure. Its blocks have no names: Slack wants fresh ones at each edit
 * (docs.slack.dev, Block Kit), and gives them where there are none.
 * @param messages in the requester's language
 * @param shown.drawn with table and chart, which not every workspace takes; the text says the same without
 * @param shown.news of the moment, for a run that is not over
 */
export function buildCard(
  run: Run,
  messages: Messages,
  { drawn = true, news = {} }: { readonly drawn?: boolean; readonly news?: CardProgress } = {},
): Card {
  const { request } = run;
  const { card } = messages;
  const state = stateLine(run, messages, news);
  const blocks: KnownBlock[] = [
    { type: "header", text: plain(card.title) },
    { type: "section", text: mrkdwn(state.mrkdwn) },
    ...failureBlocks(run, messages),
    {
      type: "section",
      // Not a field, which is half as wide.
      text: mrkdwn(`*${card.fields.range}*\n${escapeMrkdwn(request.rangeLabel)}`),
      fields: fields(run, messages).map(([label, value]) => mrkdwn(`*${label}*\n${value}`, LIMITS.fieldText)),
    },
  ];
  const file = run.state === "done" ? run.file : undefined;
  const digest = file?.digest;
  const found = digestLine(digest, messages);
  if (found) blocks.push({ type: "section", text: plain(found) });
  const change = file?.change;
  if (change) blocks.push({ type: "section", text: plain(changeLine(change, request.zone, messages)) });
  if (drawn) blocks.push(...organizationBlocks(digest, messages));
  const small = [...request.notes, provenance(run, messages)].slice(-LIMITS.contextElements);
  blocks.push({ type: "context", elements: small.map((note) => plain(note)) });
  const buttons = cardButtons(run, messages);
  if (buttons.length > 0) blocks.push({ type: "actions", elements: buttons });
  return {
    text: notificationText(run, state, messages),
    blocks,
    metadata: { event_type: CARD_EVENT, event_payload: { run_id: run.id } },
  };
}

/** What a phone shows of the card: some forty characters, so the state comes first. */
function notificationText({ request }: Run, { title, detail }: StateLine, { card }: Messages): string {
  const report = `${escapeMrkdwn(request.rangeLabel)}, ${request.format} · ${escapeMrkdwn(request.server)}`;
  return card.about(title, detail === "" ? report : `${report} · ${detail}`);
}

function fields({ request, file }: Run, { card, formats }: Messages): [label: string, value: string][] {
  const { fields: labels } = card;
  return [
    [labels.askedBy, `<@${request.requester.userId}>`],
    [labels.format, request.format],
    [labels.server, escapeMrkdwn(request.server)],
    ...(file
      ? ([
          [labels.size, formats.bytes(file.bytes)],
          [labels.madeIn, formats.duration(file.elapsedMs)],
        ] as [string, string][])
      : []),
  ];
}

/** What to do now, and the far end's own words: foreign, so they stand as preformatted rich text. */
function failureBlocks(run: Run, { failures }: Messages): KnownBlock[] {
  if (!run.failure || run.state === "done") return [];
  const { fix } = describeFailure(run.failure, failures, run.state === "failed" ? "over" : "running");
  const blocks: KnownBlock[] = [{ type: "section", text: mrkdwn(escapeMrkdwn(fix)) }];
  const detail = describeDetail(run.failure, failures);
  if (detail) {
    const words = { type: "text" as const, text: detail };
    blocks.push({ type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: [words] }] });
  }
  return blocks;
}

function provenance(
  { id, request, file, fence, orderedAt }: Run,
  { card, progress, formats }: Messages,
): string {
  const { provenance: words } = card;
  const zone = request.timezone === SERVER_LOCAL ? words.serverZone : request.timezone;
  const ordered = progress.asked(formats.moment(new Date(orderedAt), request.zone));
  const parts = [words.run(id), ordered, words.times(zone)];
  if (file) parts.push(words.api(file.apiVersion), `SHA-256 ${file.sha256.slice(0, 12)}…`);
  if (fence > 1) parts.push(words.attempt(fence));
  return parts.join(" · ");
}
