import { closestMatches } from "./closest-matches.ts";
import type { OptionName } from "./mistake.ts";
import { OPTION_WORDS } from "./option-words.ts";
import type { FormatChoice } from "./order-draft.ts";
import { findZoneChoice } from "./zone-choice.ts";
import { closestZones } from "./zones.ts";

/** Where an option stands in a text, and what it takes there. */
export interface OptionMatch<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

export interface Option<Name extends OptionName, Value> {
  readonly name: Name;
  /** The first that the text holds. @param servers names of the VB365 servers */
  find(text: string, servers: readonly string[]): OptionMatch<Value> | undefined;
  /** Words that introduce what the option takes; none for one that is typed without. */
  readonly leads: readonly string[];
  /** What is nearly spelt like the words. */
  near(words: string, servers: readonly string[]): readonly string[];
  /** What is offered where nothing is near. */
  offered?(servers: readonly string[]): readonly string[];
}

const either = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");

const { format: FORMAT_WORDS, place: PLACE_WORDS, server: SERVER_WORDS, zone: ZONE_WORDS } = OPTION_WORDS;

// Japanese stands against a Latin word without a space, so `\b` of the Unicode kind would not do.
const BEFORE = "(?<![A-Za-z0-9_À-ɏ./-])";
const AFTER = "(?![A-Za-z0-9_À-ɏ])";
const AS = `(?:(?:${either(FORMAT_WORDS.leads)})\\s+)?(?:(?:${either(FORMAT_WORDS.articles)})\\s+)?`;
const AND = `\\s*(?:${either(FORMAT_WORDS.and)})\\s*`;
const TAIL = `(?:\\s+(?:${either(FORMAT_WORDS.tails)}))?`;
const CHANNEL = String.raw`#\S+|<#[A-Z0-9]+(?:\|[^>]*)?>`;
const PLACE_WORD = either([...PLACE_WORDS.me, ...PLACE_WORDS.here]);
const TO_CHANNEL = String.raw`(?:${either(PLACE_WORDS.leads)})\s+(?=[#<])`;
// "les deux" are both formats before an option or the end, and two months in "les deux derniers mois".
const NOTHING_ELSE = String.raw`(?=\s*(?:$|[.,;!?]|(?:${PLACE_WORD})(?!\p{L})|${TO_CHANNEL}))`;
const BOTH_AT_END = `(?:${either(FORMAT_WORDS.bothAtEnd)})${NOTHING_ELSE}`;
const BOTH_FORMATS = `${either(FORMAT_WORDS.both)}|${BOTH_AT_END}|pdf${AND}csv|csv${AND}pdf`;
const BOTH = new RegExp(`${BEFORE}${AS}(?:${BOTH_FORMATS})${TAIL}${AFTER}`, "iu");
const ONE = new RegExp(`${BEFORE}${AS}(pdf|csv)${TAIL}${AFTER}`, "iu");

const SPACED_PLACE = String.raw`(?<!\S)(?:${TO_CHANNEL}(?<channel>${CHANNEL})|(?<spaced>${PLACE_WORD}))(?![^\s.,;!?])`;
/** Japanese writes no spaces round its words. */
const isUnspaced = (word: string): boolean => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]+$/u.test(word);
const UNSPACED_PLACE = either([...PLACE_WORDS.me, ...PLACE_WORDS.here].filter(isUnspaced));
const PLACE = new RegExp(`${SPACED_PLACE}|(?<unspaced>${UNSPACED_PLACE})`, "iu");
/** "to me" without what leads it, for a slip in it. */
const behindTo = (phrases: readonly string[]): string[] =>
  phrases.filter((phrase) => phrase.startsWith("to ")).map((phrase) => phrase.slice("to ".length));
const HERE_OR_ME = behindTo([...PLACE_WORDS.here, ...PLACE_WORDS.me]);
const ZONE_LEAD = new RegExp(String.raw`(?<!\S)(?:${either(ZONE_WORDS.leads)})\s+`, "giu");
const SERVER = new RegExp(String.raw`(?<!\S)(?:${either(SERVER_WORDS.leads)})\s+(\S+)`, "giu");

/** "the server's local time" */
const MAX_ZONE_WORDS = 4;
/** Servers that are offered where none is near. */
const MAX_SERVERS = 5;

const withoutStop = (word: string): string => word.replace(/[.,;!?]+$/, "");

/** `pdf`, `csv` or `both`, with or without "as a". */
const format: Option<"format", FormatChoice> = {
  name: "format",
  leads: [],
  find(text) {
    const both = BOTH.exec(text);
    if (both) return { from: both.index, to: both.index + both[0].length, value: "BOTH" };
    const one = ONE.exec(text);
    const value = one?.[1]?.toUpperCase() === "CSV" ? "CSV" : "PDF";
    return one ? { from: one.index, to: one.index + one[0].length, value } : undefined;
  },
  near: (words) => closestMatches(words, ["pdf", "csv", ...FORMAT_WORDS.both]),
};

/** `to here`, `to me`, or `to` a channel; the value is `here`, `me`, or what names the channel. */
const place: Option<"place", string> = {
  name: "place",
  // Other languages' are too common to blame for what isn't a range: Spanish "a" leads the end of one, too.
  leads: ["to"],
  find(text) {
    const found = PLACE.exec(text);
    if (!found) return undefined;
    const { channel, spaced, unspaced } = found.groups ?? {};
    const value =
      channel ?? (PLACE_WORDS.me.includes((spaced ?? unspaced ?? "").toLowerCase()) ? "me" : "here");
    return { from: found.index, to: found.index + found[0].length, value };
  },
  near: (words) => closestMatches(words, HERE_OR_ME),
};

/** `on` a VB365 server; the value is spelt as in the settings. */
const server: Option<"server", string> = {
  name: "server",
  leads: SERVER_WORDS.leads,
  find(text, servers) {
    for (const { index, 0: whole, 1: word = "" } of text.matchAll(SERVER)) {
      const name = withoutStop(word);
      const value = servers.find((known) => known.toLowerCase() === name.toLowerCase());
      if (value !== undefined)
        return { from: index, to: index + whole.length - word.length + name.length, value };
    }
    return undefined;
  },
  near: closestMatches,
  offered: (servers) => servers.slice(0, MAX_SERVERS),
};

/** `in` a zone, a city, or the server's own time. */
const zone: Option<"zone", string> = {
  name: "zone",
  leads: ZONE_WORDS.leads,
  find(text) {
    for (const { index, 0: lead } of text.matchAll(ZONE_LEAD)) {
      const from = index + lead.length;
      const words = [...text.slice(from).matchAll(/\S+/g)].slice(0, MAX_ZONE_WORDS);
      for (const last of words.toReversed()) {
        const to = from + last.index + withoutStop(last[0]).length;
        const value = findZoneChoice(text.slice(from, to));
        if (value !== undefined) return { from: index, to, value };
      }
    }
    return undefined;
  },
  near: (words) => closestZones(words, 3),
};

/**
 * The one grammar of options: the command, the mention and the spelling help all read by it. An option more is an entry
 * more, a field of `OrderDraft`, and what it says in the help.
 */
export const OPTIONS = { format, place, zone, server } as const;
