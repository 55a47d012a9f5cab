import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { ServerWatch } from "../../watch/index.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { alertText } from "./alert-text.ts";
import type { Reply } from "./replies.ts";

/** Names of the buttons that open the form of the watch. */
export const WATCH_ACTIONS = { change: "watch_change" } as const;

export interface WatchLineContext {
  readonly zone: string;
  readonly now: Date;
  readonly messages: Messages;
}

/** Alerts that are named; the rest are in their channels. */
const MAX_ALERTS = 10;

/** How a watched server stands: its last reading with the time of it, and what is open. Plain text. */
export function watchLines(watched: ServerWatch, context: WatchLineContext): string[] {
  const { zone, messages } = context;
  const { watch, alerts } = messages;
  const open = watched.open
    .slice(0, MAX_ALERTS)
    .map((episode) => alertText(episode, { zone, messages }))
    .map(({ state, title, what }) => messages.formats.sentences(`${alerts.about(state, title)}.`, what));
  return [
    messages.formats.sentences(...readingLines(watched, context)),
    ...(open.length > 0
      ? [watch.open(watched.open.length), ...open.map((line) => `• ${line}`)]
      : [watch.nothing]),
  ];
}

function readingLines({ reading }: ServerWatch, { zone, messages, now }: WatchLineContext): string[] {
  const { watch, formats, alerts } = messages;
  const moment = (at: string) => formats.moment(new Date(at), zone);
  if (!reading) return [watch.unread];
  const { use, term, exceeded } = reading.known;
  const day = (date: string) => formats.day(new Date(date), "UTC");
  const accounts = exceeded?.entries.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const { good } = reading;
  const age = good ? [watch.asOf(moment(good.at), formats.ago(new Date(good.at), now))] : [];
  return [
    ...(use ? [alerts.what.usage(use.used, use.total, Math.floor((use.used * 100) / use.total))] : []),
    ...(term?.status === "Expired" && term.graceExpires
      ? [alerts.what.graceUntil(day(term.graceExpires))]
      : []),
    ...(use?.fresh ? [messages.status.newUsers(use.fresh)] : []),
    ...(accounts > 0 ? [messages.status.exceeded(accounts)] : []),
    ...(reading.failure ? [...age, watch.failed(moment(reading.at))] : age.length > 0 ? age : [watch.unread]),
  ];
}

/** What came of the command, and how the servers stand. */
export function watchReply(said: string, servers: readonly ServerWatch[], context: WatchLineContext): Reply {
  const { watch } = context.messages;
  return {
    response_type: "ephemeral",
    text: escapeMrkdwn(said),
    blocks: [
      { type: "section", text: mrkdwn(`:eyes: ${escapeMrkdwn(said)}`) },
      ...servers.slice(0, MAX_SERVERS).map(
        (watched): KnownBlock => ({
          type: "section",
          text: plain([`${watched.server}`, ...watchLines(watched, context)].join("\n")),
        }),
      ),
      {
        type: "actions",
        elements: [{ type: "button", action_id: WATCH_ACTIONS.change, text: plain(watch.change, 75) }],
      },
    ],
  };
}

const MAX_SERVERS = 20;
