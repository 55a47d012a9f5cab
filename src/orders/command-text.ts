import { closestMatches } from "./closest-matches.ts";
import { type TakeOption, takeFormat, takePlace, takeServer, takeZone } from "./edge-options.ts";
import type { ReportRequest } from "./report-request.ts";

/** One format, or a report of each. */
export type FormatChoice = ReportRequest["format"] | "BOTH";

/** Words that stand alone behind the command. */
export const KEYWORDS = ["help", "status", "history", "cancel"] as const;

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
}

/** What the text behind `/license-report` asks for, before the range is read. */
export type CommandText =
  | { readonly kind: (typeof KEYWORDS)[number] }
  | { readonly kind: "form" }
  /** Both formats are named. */
  | { readonly kind: "two-formats" }
  /** Two of a kind are named, and they differ. */
  | { readonly kind: "twice"; readonly part: "zone" | "server" | "place" }
  /** `to #name` that Slack did not turn into a channel: there is none of that name, or the person does not see it. */
  | { readonly kind: "no-channel"; readonly name: string }
  | ReportWords;

/**
 * Takes the options off both ends of the text, in any order: `pdf`, `csv` or `both` (PDF by default), `in <zone>`,
 * `on <server>` and `to <place>`. What is left is the range, in the operator's own words.
 * @param text as Slack sends it for a command with `should_escape`: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 * @param servers names of the VB365 servers
 */
export function readCommandText(text: string, servers: readonly string[]): CommandText {
  let rest = text.trim().replace(/\s+/g, " ");
  if (rest === "") return { kind: "form" };
  if (/^(\?|usage)$/i.test(rest)) return { kind: "help" };
  const word = KEYWORDS.find((known) => known === rest.toLowerCase());
  if (word) return { kind: word };
  const formats = new Set<FormatChoice>();
  const zones = new Set<string>();
  const known = new Set<string>();
  const places = new Set<string>();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = takeAll(rest, takeFormat, formats);
    rest = takeAll(rest, takeZone, zones);
    rest = takeAll(rest, takeServer(servers), known);
    rest = takeAll(rest, takePlace, places);
  }
  const asked = [...places].map(readPlace);
  const unseen = asked.find((to) => typeof to === "object" && "name" in to);
  if (unseen) return { kind: "no-channel", name: unseen.name };
  if (formats.has("PDF") && formats.has("CSV") && !formats.has("BOTH")) return { kind: "two-formats" };
  const twice = { zone: zones, server: known, place: new Set(asked.map((to) => JSON.stringify(to))) };
  for (const part of ["zone", "server", "place"] as const) {
    if (twice[part].size > 1) return { kind: "twice", part };
  }
  const [zone] = zones;
  const [server] = known;
  const [to] = asked as Exclude<ReturnType<typeof readPlace>, { name: string }>[];
  return {
    kind: "report",
    rangeText: unescaped(rest),
    format: formats.has("BOTH") ? "BOTH" : formats.has("CSV") ? "CSV" : "PDF",
    ...(zone !== undefined && { zone }),
    ...(server !== undefined && { server }),
    ...(to !== undefined && { to }),
  };
}

/** Takes options of one kind off both ends until there are none, and puts what they say into `found`. */
function takeAll<Value>(text: string, take: TakeOption<Value>, found: Set<Value>): string {
  let rest = text;
  for (let taken = take(rest); taken; taken = take(rest)) {
    found.add(taken.value);
    rest = taken.rest;
  }
  return rest;
}

function readPlace(place: string): "here" | "me" | { channelId: string } | { name: string } {
  const channelId = /^<#([A-Z0-9]+)/i.exec(place)?.[1];
  if (channelId !== undefined) return { channelId };
  return place.startsWith("#") ? { name: unescaped(place) } : place.toLowerCase() === "me" ? "me" : "here";
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** After the channel is taken off, so that nobody can type one's id: only Slack writes a `<` that is not escaped. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** The words that stand alone and may be meant by a text that is no range: "histroy", "status now". Offered, not guessed. */
export function closestKeywords(text: string): readonly string[] {
  const [first = "", ...others] = text.trim().toLowerCase().split(/\s+/);
  if (others.length > MAX_WORDS_BEHIND) return [];
  const exact = KEYWORDS.filter((word) => word === first);
  return exact.length > 0 ? exact : closestMatches(first, KEYWORDS);
}

const MAX_WORDS_BEHIND = 2;
