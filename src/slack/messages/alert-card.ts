import type { KnownBlock, MessageMetadata } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Episode, News } from "../../watch/index.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { alertButtons } from "./alert-buttons.ts";
import { type AlertContext, alertText } from "./alert-text.ts";

/** `event_type` of the metadata: by it and the ids in it a message is found again after a crash. */
export const ALERT_EVENT = "license_report_alert";

export interface AlertMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/** Beside the word, for who looks at many messages: never instead of it. */
export const EMOJI = { info: "information_source", warning: "warning", critical: "rotating_light" } as const;

const emojiOf = ({ closed, severity }: Pick<Episode, "closed" | "severity">) =>
  closed ? "white_check_mark" : EMOJI[severity];

/** Organizations that are named; the table of the details has them all. */
const MAX_ORGANIZATIONS = 10;

/** The one message of an alert in a channel, as it stands; pure. */
export function buildAlert(episode: Episode, context: AlertContext): AlertMessage {
  const { zone, messages } = context;
  const { alerts, formats } = messages;
  const { state, title, what, harm, fix } = alertText(episode, context);
  const moment = (at: string) => formats.moment(new Date(at), zone);
  const label = (name: keyof Messages["alerts"]["labels"], said: string) =>
    `*${alerts.labels[name]}*\n${said}`;
  const line = (text: string): KnownBlock => ({ type: "section", text: mrkdwn(text) });
  const organizations = organizationLine(episode, messages);
  const buttons = alertButtons(episode, messages);
  const ended = episode.closed ? ` – ${moment(episode.closed.at)}` : "";
  return {
    text: escapeMrkdwn(alerts.about(state, title)),
    blocks: [
      { type: "header", text: plain(title, 150) },
      line(`:${emojiOf(episode)}: ${alerts.about(`*${state}*`, escapeMrkdwn(what))}`),
      ...(organizations === undefined ? [] : [{ type: "section" as const, text: plain(organizations) }]),
      {
        type: "section",
        text: mrkdwn(label("since", `${moment(episode.openedAt)}${ended}`), LIMITS.fieldText),
      },
      ...(episode.closed
        ? []
        : [line(label("harm", escapeMrkdwn(harm))), line(label("fix", escapeMrkdwn(fix)))]),
      ...handsBlocks(episode, context),
      ...(buttons.length > 0 ? [{ type: "actions" as const, elements: buttons }] : []),
    ],
    metadata: { event_type: ALERT_EVENT, event_payload: { alert: episode.id } },
  };
}

/** Names are foreign text, so they stand in an element of their own that reads no markup. */
function organizationLine(
  { key, facts: { exceeded = [] }, closed }: Episode,
  { formats, alerts }: Messages,
): string | undefined {
  if (key !== "exceeded" || closed || exceeded.length === 0) return undefined;
  const named = exceeded.slice(0, MAX_ORGANIZATIONS);
  const rest = exceeded.length > named.length ? ", …" : "";
  const nameOf = (organization: string) => organization.trim() || alerts.details.unnamed;
  return (
    named.map(({ organization, count }) => `${nameOf(organization)} ${formats.number(count)}`).join(", ") +
    rest
  );
}

/** Who has it. A note is somebody's own words. */
function handsBlocks({ attention, closed, kind }: Episode, { zone, messages }: AlertContext): KnownBlock[] {
  if (closed || kind === "doubt") return [];
  const { hands, labels } = messages.alerts;
  const { acknowledged, snoozed } = attention;
  const moment = (at: string) => messages.formats.moment(new Date(at), zone);
  const said = [
    ...(acknowledged ? [hands.taken(mention(acknowledged.by), moment(acknowledged.at))] : []),
    ...(snoozed ? [hands.snoozed(mention(snoozed.by), moment(snoozed.until))] : []),
  ];
  const text = messages.formats.sentences(...(said.length > 0 ? said : [hands.nobody]));
  return [
    { type: "section", text: mrkdwn(`*${labels.hands}*\n${text}`) },
    ...(acknowledged?.note === undefined
      ? []
      : [{ type: "context" as const, elements: [plain(acknowledged.note, 500)] }]),
  ];
}

/** Somebody who was erased has no id that Slack knows. */
const mention = ({ userId }: { readonly userId: string }) => (/^[UW]/.test(userId) ? `<@${userId}>` : "–");

export interface AlertReply extends AlertMessage {
  /** Also shown in the channel: it got worse, or is over, and no bulletin there says so. */
  readonly isBroadcast: boolean;
}

/**
 * What is new, in the message's thread; pure.
 * @param mentions people and groups that are called, as Slack mentions them
 */
export function buildAlertReply(
  episode: Episode,
  { id, news }: { readonly id: string; readonly news: News },
  context: AlertContext,
  mentions: readonly string[] = [],
): AlertReply {
  const { formats } = context.messages;
  const { event, severity } = news;
  const { what, title } = alertText({ ...episode, severity }, context);
  const said = escapeMrkdwn(event === "clear" ? title : what);
  const called = event === "escalate" ? mentions : [];
  const text = [...called, formats.sentences(newsLine(news, context.messages), said)].join(" ");
  const emoji = event === "clear" ? "white_check_mark" : EMOJI[severity];
  return {
    text,
    blocks: [{ type: "section", text: mrkdwn(`:${emoji}: ${text}`) }],
    metadata: { event_type: ALERT_EVENT, event_payload: { alert: episode.id, reply: id } },
    isBroadcast: (event === "raise" || event === "clear") && news.heldUntil === undefined,
  };
}

function newsLine({ event, severity, asked }: News, { alerts }: Messages): string {
  const { news, severities } = alerts;
  if (event === "raise") return news.raise(severities[severity]);
  return event === "remind" && asked ? news.remindTaken(mention(asked)) : news[event];
}
