import type { KnownBlock, MessageMetadata } from "@slack/types";
import { describeDetail, describeFailure, type Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import { SERVER_LOCAL } from "../../orders/zones.ts";
import type { CardProgress, Run } from "../../runs/types.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { cardButtons } from "./card-buttons.ts";
import { digestLine } from "./digest.ts";
import { noteText } from "./order-texts.ts";
import { organizationBlocks } from "./organizations.ts";
import { type StateLine, stateLine } from "./state.ts";
import { isForAdmin } from "./ways-on.ts";

/** `event_type` of the card's metadata: by it and the run's id a card is found again after a crash. */
export const CARD_EVENT = "license_report_run";

export interface Card {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/** How a card is shown. */
export interface CardContext {
  /** With its table, which not every workspace takes; the text names the largest organizations without. */
  readonly drawn?: boolean;
  /** News of the moment, for a run that is not over. */
  readonly news?: CardProgress;
  /** Whom to turn to where only an administrator can help, as inert markup. */
  readonly contact?: string | undefined;
}

/**
 * The one message of a run, as its state calls for; pure. What a phone's screen shows of it stands first: report and
 * range, its state, its totals, who asked for what, and the buttons. Its blocks have no names: Slack wants fresh ones at
 * each edit (docs.slack.dev, Block Kit), and gives them where there are none.
 * @param messages in the requester's language
 */
export function buildCard(
  run: Run,
  messages: Messages,
  { drawn = true, news = {}, contact }: CardContext = {},
): Card {
  const { request } = run;
  const { card } = messages;
  const state = stateLine(run, messages, news);
  const file = run.state === "done" ? run.file : undefined;
  const digest = file?.digest;
  const drawing = drawn ? organizationBlocks(digest, messages) : [];
  const shown = { zone: request.zone, change: file?.change, hasTable: drawing.length > 0 };
  const found = digestLine(digest, shown, messages);
  const notes = request.notes.slice(0, LIMITS.contextElements);
  const buttons = cardButtons(run, messages);
  const blocks: KnownBlock[] = [
    {
      type: "header",
      text: plain(card.titled(rangeLabelOf(request, messages.formats.locale)), LIMITS.headerText),
    },
    { type: "section", text: mrkdwn(state.mrkdwn) },
    ...failureBlocks(run, messages, contact),
    ...(found ? [{ type: "section" as const, text: plain(found) }] : []),
    { type: "context", elements: [mrkdwn(factsLine(run, messages))] },
    ...(notes.length > 0
      ? [
          {
            type: "context" as const,
            elements: notes.map((note) => plain(noteText(note, messages), LIMITS.noteText)),
          },
        ]
      : []),
    ...(buttons.length > 0 ? [{ type: "actions" as const, elements: buttons }] : []),
    ...drawing,
    { type: "context", elements: [plain(provenance(run, messages))] },
  ];
  return {
    text: notificationText(run, state, messages),
    blocks,
    metadata: { event_type: CARD_EVENT, event_payload: { run_id: run.id } },
  };
}

/** What a phone shows of the card: some forty characters, so the state comes first. */
function notificationText(
  { request }: Run,
  { title, detail }: StateLine,
  { card, formats }: Messages,
): string {
  const report = `${escapeMrkdwn(rangeLabelOf(request, formats.locale))}, ${request.format} · ${escapeMrkdwn(request.server)}`;
  return card.about(title, detail === "" ? report : `${report} · ${detail}`);
}

/** Who asked for what: person, format, server, size. */
function factsLine({ request, state, file }: Run, { card, digest: words, formats }: Messages): string {
  const { requester, format, server } = request;
  const digest = state === "done" ? file?.digest : undefined;
  const pages = digest?.format === "PDF" ? digest.pages : null;
  return [
    card.askedBy(`<@${requester.userId}>`),
    format,
    escapeMrkdwn(server),
    ...(file ? [formats.bytes(file.bytes)] : []),
    ...(pages === null ? [] : [words.pages(pages)]),
  ].join(" · ");
}

/**
 * What to do now, the far end's own words, which are foreign, so that they stand as preformatted rich text; and who can,
 * where that is an administrator's matter.
 */
function failureBlocks(run: Run, { failures }: Messages, contact: string | undefined): KnownBlock[] {
  if (!run.failure || run.state === "done" || run.state === "cancelled") return [];
  const { fix } = describeFailure(run.failure, failures, run.state === "failed" ? "over" : "running");
  const blocks: KnownBlock[] = [{ type: "section", text: mrkdwn(escapeMrkdwn(fix)) }];
  const detail = describeDetail(run.failure, failures);
  if (detail) {
    const words = { type: "text" as const, text: detail };
    blocks.push({ type: "rich_text", elements: [{ type: "rich_text_preformatted", elements: [words] }] });
  }
  if (contact !== undefined && run.state === "failed" && isForAdmin(run.failure)) {
    blocks.push({ type: "context", elements: [mrkdwn(contact)] });
  }
  return blocks;
}

/** A wait that is worth a word. */
const LONG_WAIT_MS = 10_000;

/** Where the report comes from, for whoever looks into it. Every offset is spelled as VB365's own. */
function provenance(
  { id, request, file, retries, orderedAt, finishedAt, state }: Run,
  { card, progress, formats }: Messages,
): string {
  const { provenance: words } = card;
  const zone = request.timezone === SERVER_LOCAL ? words.serverZone : request.timezone;
  const ordered = progress.asked(formats.moment(new Date(orderedAt), request.zone));
  const parts = [words.run(id), ordered];
  const waited = finishedAt === undefined ? 0 : Date.parse(finishedAt) - Date.parse(orderedAt);
  if (state === "done" && waited >= LONG_WAIT_MS) parts.push(words.after(formats.duration(waited)));
  parts.push(words.times(zone));
  if (file) parts.push(words.api(file.apiVersion), `SHA-256 ${file.sha256.slice(0, 12)}…`);
  // Not the fence: it grows with each cancel, stop, and wait for a slot, too.
  if (retries > 0) parts.push(words.attempt(retries + 1));
  return parts.join(" · ");
}
