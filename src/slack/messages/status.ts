import type { KnownBlock } from "@slack/types";
import { describeFailure, type Messages } from "../../i18n/index.ts";
import type { ServerFacts } from "../server-status-cache.ts";
import { mrkdwn, plain } from "../web-api/text.ts";
import type { Reply } from "./replies.ts";
import { isForAdmin } from "./ways-on.ts";

export interface StatusContext {
  readonly now: Date;
  /** IANA zone of the person. */
  readonly zone: string;
  /** Whom to turn to where only an administrator can help, as inert markup. */
  readonly contact?: string;
}

/** Servers on one page of the reply. */
const PAGE_LINES = 40;

/** License and health of the servers, a page at a time, for one person; every word of theirs is plain text. */
export function statusReply(
  servers: readonly ServerFacts[],
  context: StatusContext,
  messages: Messages,
  page = 1,
): Reply {
  const { status } = messages;
  const pages = Math.max(1, Math.ceil(servers.length / PAGE_LINES));
  const shown = Math.min(page, pages);
  const left = servers.length - shown * PAGE_LINES;
  const onPage = servers.slice((shown - 1) * PAGE_LINES, shown * PAGE_LINES);
  const lines = onPage.map((facts) => status.about(facts.name, serverLine(facts, context, messages)));
  return {
    response_type: "ephemeral",
    text: status.brief,
    blocks: [
      { type: "header", text: plain(status.title) },
      ...lines.map((line): KnownBlock => ({ type: "section", text: plain(line, 1500) })),
      ...(left > 0
        ? [{ type: "section" as const, text: plain(status.more(left, `status ${shown + 1}`)) }]
        : []),
      ...(context.contact !== undefined && needsAdmin(onPage)
        ? [{ type: "context" as const, elements: [mrkdwn(context.contact)] }]
        : []),
    ],
  };
}

/** Does a server stand in a way that only an administrator can change? One that is silent or unread is looked into by them. */
export const needsAdmin = (servers: readonly ServerFacts[]): boolean =>
  servers.some((facts) => !facts.ok && (typeof facts.trouble === "string" || isForAdmin(facts.trouble)));

/** One server in a few sentences: license, use of it, end of it, health. */
export function serverLine(facts: ServerFacts, context: StatusContext, messages: Messages): string {
  const { status, formats } = messages;
  if (!facts.ok) {
    const { problem, fix } = troubleOf(facts.trouble, messages);
    return formats.sentences(problem, fix);
  }
  const { license, health, version } = facts;
  const { usedUnits: used, totalUnits: total } = license;
  const type = known(status.types, license.type);
  const state = known(status.statuses, license.status);
  return formats.sentences(
    status.license(type, state, endWords(license.expires, context, messages)),
    useWords(used, total, messages),
    ...(health === undefined ? [] : [status.health(known(status.healths, health))]),
    ...(version === undefined ? [] : [status.version(version)]),
    ...moreLines(facts, context, messages),
  );
}

/** What matters beside use and end: an expired license still runs jobs, and accounts may be left out all the same. */
function moreLines(
  { license, autoUpdate, watched }: Extract<ServerFacts, { ok: true }>,
  { now, zone }: StatusContext,
  { status, watch, formats }: Messages,
): string[] {
  const { newUsers, supportId, graceExpires } = license;
  const dayOf = (day: string) => formats.day(new Date(day), "UTC");
  const grace = license.status === "Expired" && graceExpires ? graceExpires : undefined;
  const isOver = grace !== undefined && grace.slice(0, 10) < formats.isoDay(now, zone);
  return [
    ...(grace ? [(isOver ? status.graceOver : status.graceUntil)(dayOf(grace))] : []),
    ...(newUsers ? [status.newUsers(newUsers)] : []),
    ...(watched?.exceeded ? [status.exceeded(watched.exceeded)] : []),
    ...(watched?.usedUp ? [watch.usedUp(dayOf(watched.usedUp))] : []),
    ...(typeof autoUpdate === "boolean" ? [status.autoUpdate[autoUpdate ? "on" : "off"]] : []),
    ...(supportId ? [status.support(supportId)] : []),
  ];
}

/** A word of VB365's in the reader's language; a word that is not known here stays as the server says it. */
const known = (table: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(table, word) ? (table[word] ?? word) : word;

function troubleOf(
  trouble: Extract<ServerFacts, { ok: false }>["trouble"],
  { status, failures }: Messages,
): { readonly problem: string; readonly fix: string } {
  if (typeof trouble !== "string") return describeFailure(trouble, failures, "answering");
  return { problem: status[trouble], fix: status.seeLog };
}

function useWords(used: number | null, total: number | null, { status }: Messages): string {
  if (used === null || total === null) return status.useUnknown;
  return used <= total
    ? status.usedAndFree(used, total, total - used)
    : status.usedTooMany(used, total, used - total);
}

function endWords(
  expires: string | null | undefined,
  { now, zone }: StatusContext,
  { status, formats }: Messages,
): string {
  if (expires === undefined) return status.endUnknown;
  if (expires === null) return status.withoutEnd;
  // A day on the calendar, not an instant: it is the same day in every zone, and what is left is counted from the
  // person's own.
  const end = new Date(expires);
  const day = formats.day(end, "UTC");
  const days = Math.round((end.getTime() - Date.parse(formats.isoDay(now, zone))) / 86_400_000);
  if (days < 0) return status.untilPast(day);
  return days <= 60 ? status.untilSoon(day, days) : status.until(day);
}
