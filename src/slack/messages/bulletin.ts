import type { KnownBlock, MessageMetadata } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Bulletin, BulletinEntry, ShownBulletin } from "../../watch/index.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { ALERT_EVENT, EMOJI } from "./alert-card.ts";
import { alertText } from "./alert-text.ts";
import { watchLines } from "./watch-reply.ts";

export interface BulletinMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/** Lines that are shown: Slack takes 50 blocks, and nobody reads more. */
const MAX_LINES = 40;

/** A message of no single alert, as its channel or an admin reads it; pure. */
export function buildBulletin(
  { id, bulletin, entries, servers }: ShownBulletin,
  messages: Messages,
  now: Date,
): BulletinMessage {
  const { title, text, lines } = saidOf(bulletin, { entries, servers }, messages, now);
  return {
    text,
    blocks: [{ type: "header", text: plain(title, 150) }, ...lines.slice(0, MAX_LINES)],
    metadata: { event_type: ALERT_EVENT, event_payload: { bulletin: id } },
  };
}

interface Said {
  readonly title: string;
  /** What a notification shows; inert. */
  readonly text: string;
  readonly lines: readonly KnownBlock[];
}

function saidOf(
  bulletin: Bulletin,
  { entries, servers }: Pick<ShownBulletin, "entries" | "servers">,
  messages: Messages,
  now: Date,
): Said {
  const { alerts, watch } = messages;
  switch (bulletin.kind) {
    case "quiet":
      return {
        title: alerts.digest.title,
        text: alerts.digest.brief(entries.length),
        lines: entries.map((entry) => entryLine(entry, bulletin.zone, messages)),
      };
    case "weekly":
      return {
        title: watch.weekly.title,
        text: watch.weekly.title,
        lines: servers.map((server) => ({
          type: "section",
          text: plain(
            [server.server, ...watchLines(server, { zone: bulletin.zone, messages, now })].join("\n"),
          ),
        })),
      };
    case "refused":
      return refusedLines(bulletin, messages);
  }
}

/** As it was when quiet hours ended: its own message, in the thread, tells how it goes on. */
function entryLine({ episode, news }: BulletinEntry, zone: string, messages: Messages): KnownBlock {
  const { alerts, formats } = messages;
  const isOver = news.event === "clear";
  const { title, what } = alertText({ ...episode, severity: news.severity }, { zone, messages });
  const state = isOver ? alerts.closed.cleared : alerts.severities[news.severity];
  const said = formats.sentences(`${title}.`, isOver ? "" : what);
  return {
    type: "section",
    text: mrkdwn(
      `:${isOver ? "white_check_mark" : EMOJI[news.severity]}: ${alerts.about(`*${state}*`, escapeMrkdwn(said))}`,
    ),
  };
}

function refusedLines(
  { channelId, servers, code }: Extract<Bulletin, { kind: "refused" }>,
  { watch, formats }: Messages,
): Said {
  const problem = watch.refused.problem(`<#${channelId}>`, escapeMrkdwn(formats.list(servers, "and")));
  const { why } = watch.refused;
  const reason = Object.hasOwn(why, code) ? why[code as keyof typeof why] : why.other;
  return {
    title: watch.title,
    text: problem,
    lines: [
      { type: "section", text: mrkdwn(`*${problem}*\n${formats.sentences(reason, watch.refused.fix)}`) },
    ],
  };
}
