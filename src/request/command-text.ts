import type { ReportRequest } from "./report-request.ts";
import { findZoneChoice } from "./zones.ts";

/** One format, or a report of each. */
export type FormatChoice = ReportRequest["format"] | "BOTH";

/** Words that stand alone behind the command. */
export const COMMAND_WORDS = ["help", "status", "history", "cancel"] as const;

export interface ReportWords {
  readonly kind: "report";
  /** What is left when the options are taken off, unescaped. */
  readonly rangeText: string;
  readonly format: FormatChoice;
  /** IANA zone, or `Local`, named with `in …`. */
  readonly zone?: string;
  /** VB365 server named with `on …`, as the settings spell it. */
  readonly server?: string;
  /** Named with `to …`. */
  readonly to?: "here" | "me" | { readonly channelId: string };
  /** What stands behind a last `in` without being a zone; part of `rangeText` too, as it may belong there ("in May"). */
  readonly inWords?: string;
}

/** What the text behind `/license-report` asks for, before the range is read. */
export type CommandText =
  | { readonly kind: (typeof COMMAND_WORDS)[number] }
  | { readonly kind: "form" }
  /** Both formats are named. */
  | { readonly kind: "two-formats" }
  /** `to #name` that Slack did not turn into a channel: there is none of that name, or the person does not see it. */
  | { readonly kind: "no-channel"; readonly name: string }
  | ReportWords;

/** Not `\b`, to which the "as" of "últimos 30 días csv" is a word of its own; and "先月csv" has no space. */
const FORMAT =
  /^(?:(?:as|in)\s+)?(?:an?\s+)?(pdf|csv|both)\b|(?<![\p{Script=Latin}\p{N}])(?:(?:as|in)\s+)?(?:an?\s+)?(pdf|csv|both)(?:\s+formats)?$/iu;
const IN_ZONE = /^(.*\S)\s+in\s+(\S.*)$/is;
const ON_SERVER = /^(?:(.*\S)\s+)?on\s+(\S+)$/is;
const PLACE = String.raw`to\s+(here|me|#\S+|<#[A-Z0-9]+(?:\|[^>]*)?>)`;
const TO_PLACE = new RegExp(String.raw`^${PLACE}(?=\s|$)|(?:^|\s)${PLACE}$`, "i");

/**
 * Takes the options off the ends of the text, in any order: `pdf`, `csv` or `both` (PDF by default), `in <zone>`,
 * `on <server>` and `to <place>`. What is left is the range, in the operator's own words.
 * @param text as Slack sends it for a command with `should_escape`: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 * @param servers names of the VB365 servers
 */
export function readCommandText(text: string, servers: readonly string[]): CommandText {
  let rest = text.trim().replace(/\s+/g, " ");
  if (rest === "") return { kind: "form" };
  if (/^(\?|usage)$/i.test(rest)) return { kind: "help" };
  const word = COMMAND_WORDS.find((known) => known === rest.toLowerCase());
  if (word) return { kind: word };
  const formats = new Set<FormatChoice>();
  let zone: string | undefined;
  let server: string | undefined;
  let place: string | undefined;
  for (;;) {
    const before = rest;
    const format = FORMAT.exec(rest);
    if (format) {
      formats.add((format[1] ?? format[2] ?? "").toUpperCase() as FormatChoice);
      rest = without(rest, format);
    }
    const inZone = zone === undefined ? IN_ZONE.exec(rest) : null;
    const found = inZone?.[2] === undefined ? undefined : findZoneChoice(inZone[2]);
    if (inZone?.[1] && found) {
      zone = found;
      rest = inZone[1];
    }
    const far = server === undefined ? ON_SERVER.exec(rest) : null;
    const known = servers.find((name) => name.toLowerCase() === far?.[2]?.toLowerCase());
    if (known !== undefined) {
      server = known;
      rest = far?.[1] ?? "";
    }
    const to = place === undefined ? TO_PLACE.exec(rest) : null;
    if (to) {
      place = to[1] ?? to[2];
      rest = without(rest, to);
    }
    if (rest === before) break;
  }
  const to = place === undefined ? undefined : readPlace(place);
  if (typeof to === "object" && "name" in to) return { kind: "no-channel", name: to.name };
  if (formats.has("PDF") && formats.has("CSV") && !formats.has("BOTH")) return { kind: "two-formats" };
  const rangeText = unescaped(rest);
  const inWords = zone === undefined ? IN_ZONE.exec(rangeText)?.[2] : undefined;
  return {
    kind: "report",
    rangeText,
    format: formats.has("BOTH") ? "BOTH" : formats.has("CSV") ? "CSV" : "PDF",
    ...(zone !== undefined && { zone }),
    ...(server !== undefined && { server }),
    ...(to !== undefined && { to }),
    ...(inWords !== undefined && { inWords }),
  };
}

const without = (text: string, { index, 0: match }: RegExpExecArray): string =>
  `${text.slice(0, index)}${text.slice(index + match.length)}`.trim();

function readPlace(place: string): "here" | "me" | { channelId: string } | { name: string } {
  const channelId = /^<#([A-Z0-9]+)/i.exec(place)?.[1];
  if (channelId !== undefined) return { channelId };
  return place.startsWith("#") ? { name: unescaped(place) } : place.toLowerCase() === "me" ? "me" : "here";
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** After the channel is taken off, so that nobody can type one's id: only Slack writes a `<` that is not escaped. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
