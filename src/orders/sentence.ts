import { wordsOf } from "../i18n/words.ts";
import { type FormatChoice, KEYWORDS, type ReportWords } from "./command-text.ts";
import { withoutStopWords } from "./stop-words.ts";
import { findZoneChoice } from "./zones.ts";

/** A report that is asked for in a sentence, its options taken out. */
export interface ReportSentence extends Omit<ReportWords, "kind" | "rangeText"> {
  readonly kind: "report";
  /**
   * What stands before, between and behind the options, in the operator's own words. Kept apart, so that two ends that
   * an option held apart are never read as one range ("last pdf month").
   */
  readonly parts: readonly string[];
}

/** What a message asks for that mentions the bot, before the range is looked for. */
export type SentenceText =
  | { readonly kind: (typeof KEYWORDS)[number] }
  /** Nothing beside the mention. */
  | { readonly kind: "empty" }
  | { readonly kind: "two-formats" }
  | { readonly kind: "no-channel"; readonly name: string }
  | ReportSentence;

/** As long as a sentence may be in which a range is found (see `findRange`); beyond, it is not looked into for options either. */
const MAX_LETTERS = 600;

/** A finder answers where an option stands and what it says. */
type Finder<T> = (
  text: string,
) => { readonly from: number; readonly to: number; readonly value: T } | undefined;

// Japanese stands against a Latin word without a space, so `\b` of the Unicode kind would not do.
const BEFORE = "(?<![A-Za-z0-9_À-ɏ./-])";
const AFTER = "(?![A-Za-z0-9_À-ɏ])";
const oneOf = (kind: Parameters<typeof wordsOf>[0], ...more: readonly string[]) =>
  `(?:${[...wordsOf(kind), ...more].join("|")})`;
const AS = String.raw`(?:${oneOf("as")}\s+)?(?:${oneOf("article")}\s+)?`;
const AND = String.raw`\s*${oneOf("and", "&", String.raw`\+`)}\s*`;
const BOTH = new RegExp(`${BEFORE}${AS}(?:both|pdf${AND}csv|csv${AND}pdf)${AFTER}`, "iu");
const FORMAT = new RegExp(`${BEFORE}${AS}(pdf|csv)${AFTER}`, "iu");
const PLACE = /(?<!\S)to\s+(here|me|#\S+|<#[A-Z0-9]+(?:\|[^>]*)?>)(?![^\s.,;!?])/iu;
const IN = new RegExp(String.raw`(?<!\S)${oneOf("inZone")}\s+`, "giu");
const ON = new RegExp(String.raw`(?<!\S)${oneOf("onServer")}\s+(\S+)`, "giu");
/** "the server's local time" */
const MAX_ZONE_WORDS = 4;

const findFormat: Finder<FormatChoice> = (text) => {
  const both = BOTH.exec(text);
  if (both) return { from: both.index, to: both.index + both[0].length, value: "BOTH" };
  const one = FORMAT.exec(text);
  const value = one?.[1]?.toUpperCase() === "CSV" ? "CSV" : "PDF";
  return one ? { from: one.index, to: one.index + one[0].length, value } : undefined;
};

const findPlace: Finder<string> = (text) => {
  const found = PLACE.exec(text);
  return found?.[1] === undefined
    ? undefined
    : { from: found.index, to: found.index + found[0].length, value: found[1] };
};

const findZoneAnywhere: Finder<string> = (text) => {
  for (const { index, 0: word } of text.matchAll(IN)) {
    const from = index + word.length;
    const words = [...text.slice(from).matchAll(/\S+/g)].slice(0, MAX_ZONE_WORDS);
    for (const last of words.toReversed()) {
      const to = from + last.index + last[0].replace(/[.,;!?]+$/, "").length;
      const value = findZoneChoice(text.slice(from, to));
      if (value !== undefined) return { from: index, to, value };
    }
  }
  return undefined;
};

const serverFinder =
  (servers: readonly string[]): Finder<string> =>
  (text) => {
    for (const { index, 0: whole, 1: word = "" } of text.matchAll(ON)) {
      const name = word.replace(/[.,;!?]+$/, "");
      const value = servers.find((server) => server.toLowerCase() === name.toLowerCase());
      if (value !== undefined) {
        return { from: index, to: index + whole.length - word.length + name.length, value };
      }
    }
    return undefined;
  };

/** Takes what a finder finds out of the parts, which it splits there. */
function takeOut<T>(parts: string[], find: Finder<T>): T | undefined {
  for (const [index, part] of parts.entries()) {
    const found = find(part);
    if (!found) continue;
    parts.splice(index, 1, part.slice(0, found.from).trim(), part.slice(found.to).trim());
    return found.value;
  }
  return undefined;
}

/**
 * Takes the options out of a sentence, wherever they stand: a format, `in <zone>`, `on <server>`, `to <place>`.
 * @param text as Slack sends a message: links and channels as markup, `&`, `<` and `>` escaped
 * @param botUserId whose mentions are no part of what is said
 * @param servers names of the VB365 servers
 */
export function readSentence(text: string, botUserId: string, servers: readonly string[]): SentenceText {
  const said = plainText(text, botUserId);
  const stripped = withoutStopWords(said);
  if (stripped === "") return { kind: "empty" };
  const word = KEYWORDS.find((known) => known === stripped.toLowerCase());
  if (word) return { kind: word };

  if (said.length > MAX_LETTERS) return { kind: "report", parts: [unescaped(said)], format: "PDF" };
  const parts = [said];
  const formats = new Set<FormatChoice>();
  for (let format = takeOut(parts, findFormat); format; format = takeOut(parts, findFormat))
    formats.add(format);
  const place = takeOut(parts, findPlace);
  const zone = takeOut(parts, findZoneAnywhere);
  const server = takeOut(parts, serverFinder(servers));
  if (formats.has("PDF") && formats.has("CSV") && !formats.has("BOTH")) return { kind: "two-formats" };
  const channelId = /^<#([A-Z0-9]+)/i.exec(place ?? "")?.[1];
  if (channelId === undefined && place?.startsWith("#"))
    return { kind: "no-channel", name: unescaped(place) };
  const to =
    channelId !== undefined
      ? { channelId }
      : place === undefined
        ? undefined
        : place.toLowerCase() === "me"
          ? "me"
          : "here";
  return {
    kind: "report",
    parts: parts.map(unescaped).filter((part) => part !== ""),
    format: formats.has("BOTH") ? "BOTH" : formats.has("CSV") ? "CSV" : "PDF",
    ...(zone !== undefined && { zone }),
    ...(server !== undefined && { server }),
    ...(to !== undefined && { to }),
  };
}

/** The words of a message: without the bot's own mention, links by their label, and without the marks of formatting. */
const plainText = (text: string, botUserId: string): string =>
  text
    .replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, "g"), " ")
    .replace(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, "$1")
    .replace(/<((?:https?:|mailto:)[^>|]*)>/g, "$1")
    .replace(/[*`]|(?<!\S)~|~(?!\S)/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** After the channel is taken out: only Slack writes a `<` that is not escaped. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
