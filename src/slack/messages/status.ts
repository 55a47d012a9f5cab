import type { KnownBlock } from "@slack/types";
import type { ServerFacts } from "../server-facts.ts";
import { plain } from "../text.ts";
import type { Answer } from "./answers.ts";

export interface StatusContext {
  readonly now: Date;
  readonly zone: string;
  readonly locale: string;
}

/** Licence and health of every server, for the person who asked; every word of the servers is plain text. */
export function statusAnswer(servers: readonly ServerFacts[], context: StatusContext): Answer {
  const lines = servers.map((facts) => `${facts.name}: ${serverLine(facts, context)}`);
  return {
    response_type: "ephemeral",
    text: "Licences of the VB365 servers",
    blocks: [
      { type: "header", text: plain("VB365 servers") },
      ...lines.slice(0, 40).map((line): KnownBlock => ({ type: "section", text: plain(line, 1500) })),
      ...(lines.length > 40
        ? [{ type: "section" as const, text: plain(`… and ${lines.length - 40} more.`) }]
        : []),
    ],
  };
}

/** One server in a sentence or three: licence, use of it, end of it, health. */
export function serverLine(facts: ServerFacts, { now, zone, locale }: StatusContext): string {
  if (!facts.ok) return `${facts.happened} ${facts.todo}`;
  const { type, status, expires, usedUnits, totalUnits } = facts.license;
  const number = new Intl.NumberFormat(locale);
  const free = totalUnits - usedUnits;
  const used = `${number.format(usedUnits)} of ${number.format(totalUnits)} licences used`;
  const room = free >= 0 ? `${number.format(free)} free` : `${number.format(-free)} too many`;
  const parts = [
    `${type} licence, ${status.toLowerCase()}`,
    expires === null ? "without end" : `until ${untilWords(expires, { now, zone, locale })}`,
  ];
  const health = facts.health === undefined ? "" : ` Health: ${facts.health}.`;
  const version = facts.version === undefined ? "" : ` Version ${facts.version}.`;
  return `${parts.join(", ")}. ${used}, ${room}.${health}${version}`;
}

function untilWords(expires: string, { now, zone, locale }: StatusContext): string {
  const at = new Date(expires);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(at);
  const days = Math.floor((at.getTime() - now.getTime()) / 86_400_000);
  if (days < 0) return `${date}, which is past`;
  return days <= 60 ? `${date} (${days === 1 ? "1 day" : `${days} days`} left)` : date;
}
