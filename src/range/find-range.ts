import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { denialAround } from "./denials.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import { lex } from "./lexicon/lexer.ts";
import type { Lexed, PlacedToken } from "./lexicon/token.ts";
import { isRead, languagesOf } from "./locales/languages.ts";
import { readText } from "./read-text.ts";
import type { Match } from "./reading.ts";
import { refuse } from "./refusal.ts";
import type { FoundRange, RangeContext, Refused, Understood } from "./types.ts";
import { understand } from "./understand.ts";

/** Sentences beyond this are documents. */
const MAX_SENTENCE = 600;

/** Struck out, as Slack writes it. */
const STRUCK_OUT = /(?<![\w~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\w~])/g;

/** What the own language makes of the words for certain; English would only find a part of them. */
const CERTAIN: readonly string[] = ["several-ranges", "ends-far-ahead", "start-after-end", "instant"];

/**
 * Finds the range inside a sentence ("license report for last quarter as csv please") and gives it back with the words
 * around it. Of several the one that says most wins; what is struck out is skipped. A sentence that denies or compares
 * is refused: a part of "not last month" is not what is asked for. Never throws.
 */
export function findRange(text: string, context: RangeContext): FoundRange {
  if (!isZone(context.zone)) return refuse("unknown-zone");
  if (text.trim() === "") return refuse("empty");
  if (text.length > MAX_SENTENCE) return refuse("too-long");
  const clock = new Clock(context);
  const said = text.replace(STRUCK_OUT, (struck) => " ".repeat(struck.length));
  let refused: Best["refused"];
  for (const languages of languagesOf(clock.locale)) {
    const lexed = lex(said, languages);
    const { matches, clock: there } = readText(lexed.text, context, clock);
    const { found, ...best } = bestOf(matches, there, lexed);
    if (found !== undefined) {
      const beside = around(lexed, found.match);
      // What the own language read and refused has no parts that are a range: "tussen nu en 15 november".
      if (refused !== undefined && isInside(sourceSpan(lexed, found.match), refused)) return refused.result;
      const denial = denialAround(beside.before, beside.after, clock.locale);
      if (denial !== undefined) return refuse("leftover", { leftover: denial });
      return goesOn(found.match, matches, lexed) ? refuse("several-ranges") : { ...found.result, ...beside };
    }
    refused ??= best.refused;
    if (best.refused !== undefined && CERTAIN.includes(best.refused.result.reason))
      return best.refused.result;
  }
  return refused?.result ?? refuse("not-understood");
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** "since 2 October and 22 October": another date follows, and nobody knows what for. */
function goesOn(match: Match, matches: readonly Match[], { text }: Lexed): boolean {
  const next = matches.find(({ index }) => index >= match.endIndex);
  if (next === undefined || text.slice(match.endIndex, next.index).trim() !== "and") return false;
  return next.reading.kind === "fields" || next.reading.kind === "span";
}

interface Best {
  readonly found?: { readonly match: Match; readonly result: Understood };
  /** Why the weightiest words that look like a range are none: "report for FY24". */
  readonly refused?: Stretch & { readonly result: Refused };
}

function bestOf(matches: readonly Match[], clock: Clock, lexed: Lexed): Best {
  let refused: Best["refused"];
  // The sort is stable: of equals the first in the sentence wins.
  for (const match of matches.toSorted((a, b) => weigh(b) - weigh(a))) {
    if (isOther(match, lexed) || isPartOfWord(match, lexed) || isRestOfDate(match, lexed)) continue;
    if (isForeign(match, lexed, clock)) continue;
    // "in 5 minutes" lies ahead.
    const isAhead = match.reading.kind === "duration" && /(?<!\w)in $/.test(lexed.text.slice(0, match.index));
    const result = isAhead ? refuse("future") : understand(match.reading, clock, lexed);
    if (result.ok) return { found: { match, result } };
    if (result.reason !== "not-understood" || match.reading.kind === "impossible")
      refused ??= { result, ...sourceSpan(lexed, match) };
  }
  return refused === undefined ? {} : { refused };
}

/** Words that are also something else count little: "may", "a day", "2 h", "the 3rd". */
const WEAK = /^(?:may|march|saturday|sunday|now|second|\d{1,2}th)$/;

/** "May I have …", "it may be": no month. */
function isOther(match: Match, lexed: Lexed): boolean {
  if (WEEKDAY.test(match.text)) return isShortWord(match, lexed);
  // Spanish and Italian "mar" is the sea as well.
  if (match.text === "march" && around(lexed, match).text.toLowerCase() === "mar")
    return lexed.source.trim().length > 3;
  if (match.text !== "may") return false;
  const { before, after } = around(lexed, match);
  return (
    /^(?:i|we|you|he|she|they|it|be|have|not|also|contain|include|need|want)\b/i.test(after) ||
    /(?:^|\s)(?:i|we|you|he|she|they|it|that|who|which)$/i.test(before)
  );
}

const WEEKDAY = /^[a-z]+day$/;

/**
 * Dutch "zo", German "so", Danish "man", French "mer": weekdays in short, and far more often other words. They count
 * with their full stop, and behind a preposition.
 */
function isShortWord(match: Match, { source, text, tokens }: Lexed): boolean {
  const token = tokens.find(({ at, text: inner }) => inner !== "" && at === match.index);
  if (token === undefined || token.to - token.from > 3 || UNPARTED.test(source.slice(token.from, token.to)))
    return false;
  const isAlone = source.trim().length === token.to - token.from;
  return (
    !isAlone &&
    source[token.to] !== "." &&
    !/(?:^| )(?:on|in|for|of|from|since|until|at) $/.test(text.slice(0, match.index))
  );
}

/** "2016'da", "2016년": what is glued to letters that no language holds is a part of a word. */
function isPartOfWord(match: Match, { tokens, source }: Lexed): boolean {
  const inside = tokens.flatMap(({ at, text }, index) =>
    text !== "" && at >= match.index && at < match.endIndex ? [index] : [],
  );
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  const typed = (index: number) => source.slice(tokens[index]?.from, tokens[index]?.to);
  const isGlued = (inner: number, outer: number, gap: number) =>
    isStrange(tokens[outer], source) &&
    !UNPARTED.test(typed(inner)) &&
    Math.max(
      (tokens[outer]?.from ?? 0) - (tokens[inner]?.to ?? 0),
      (tokens[inner]?.from ?? 0) - (tokens[outer]?.to ?? 0),
    ) === gap;
  const apostrophe = /^['’]$/.test(typed(last + 1)) ? 1 : 0;
  return isGlued(first, first - 1, 0) || isGlued(last, last + 1 + apostrophe, apostrophe);
}

/**
 * Numbers in a sentence of a language that is not read: "2007 ve 2009", "4-22 जनवरी". What stands beside them would say
 * what they are.
 */
function isForeign(match: Match, { tokens }: Lexed, { locale }: Clock): boolean {
  if (isRead(locale) || /[a-z]/.test(match.text.replace(/th\b/g, ""))) return false;
  const before = tokens.findLast(({ at, text }) => text !== "" && at < match.index);
  return before === undefined || !/^[a-z]/.test(before.text);
}

/** In scripts that part no words by spaces nothing is glued. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

const isStrange = (token: PlacedToken | undefined, source: string): boolean =>
  token?.text.startsWith("_") === true && !UNPARTED.test(source.slice(token.from, token.to));

/** "12 Ocak 2016": a year behind a number and a strange word is a part of a date. */
function isRestOfDate(match: Match, { tokens, source }: Lexed): boolean {
  if (!/^(?:\d{4}|\d{4} nen|year)$/.test(match.text)) return false;
  const index = tokens.findIndex(({ at, text }) => text !== "" && at >= match.index);
  // "23/Eyl/2020"
  if (/^[-/]$/.test(tokens[index - 1]?.text ?? "") && tokens[index]?.spaced === false) return true;
  const [number, word] = [tokens[index - 2], tokens[index - 1]];
  // "3. 2016" may be a month or the end of a sentence.
  if (word !== undefined && source.slice(word.from, word.to) === "." && /^\d{1,2}$/.test(number?.text ?? ""))
    return true;
  return isStrange(word, source) && /^\d{1,2}(?:th)?$/.test(number?.text ?? "");
}

function weigh({ text, reading }: Match): number {
  const letters = text.length;
  if (reading.kind === "duration" || reading.kind === "number" || WEAK.test(text)) return letters / 100;
  return letters;
}

function around(lexed: Lexed, match: Match): { text: string; before: string; after: string } {
  const { from, to } = sourceSpan(lexed, match);
  const { source } = lexed;
  return {
    text: source.slice(from, to),
    before: source.slice(0, from).trim(),
    after: source.slice(to).trim(),
  };
}
