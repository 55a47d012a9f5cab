import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { denialAround } from "./denials.ts";
import { nearestWords } from "./lexicon/closest-matches.ts";
import { leftoversOf, sourceSpan } from "./lexicon/leftovers.ts";
import { lex } from "./lexicon/lexer.ts";
import type { Lexed } from "./lexicon/token.ts";
import { bothMeanings } from "./lexicon/undecided.ts";
import type { Language } from "./lexicon/vocabulary.ts";
import { languagesOf } from "./locales/languages.ts";
import { opened } from "./opening.ts";
import { readText } from "./read-text.ts";
import type { Match } from "./reading.ts";
import { refuse } from "./refusal.ts";
import type { RangeContext, RangeResult, Refused } from "./types.ts";
import { understand } from "./understand.ts";

/** Longer texts aren't ranges; the limit keeps every answer well under a few milliseconds. */
const MAX_LENGTH = 300;

/**
 * Reads a whole text as a range: "last month", "1-15 Oct", "from Q1 to Q3 2025". Every word must be understood; what
 * is not is named in `leftover`. Pure: the same text, instant, zone and locale give the same answer. Never throws.
 */
export function resolveRange(text: string, context: RangeContext): RangeResult {
  if (!isZone(context.zone)) return refuse("unknown-zone");
  const trimmed = text.trim();
  if (trimmed === "") return refuse("empty");
  if (trimmed.length > MAX_LENGTH) return refuse("too-long");
  const clock = new Clock(context);
  const attempts = languagesOf(clock.locale);
  const [own = []] = attempts;
  const isUnderstood = (other: string) => readWhole(lex(other, own), own, context, clock, false).ok;
  let refusal: Refused | undefined;
  for (const languages of attempts) {
    const lexed = lex(trimmed, languages);
    const result = readWhole(lexed, languages, context, clock);
    if (result.ok) return result;
    // What the own language says of the text counts, unless English came nearer to it.
    if (refusal === undefined || refusal.reason === "not-understood") refusal = result;
    // English would take one of the two for granted.
    const meanings = bothMeanings(lexed, own);
    if (meanings !== undefined) {
      const { leftover = meanings.leftover } = result;
      return refuse("leftover", { leftover, suggestions: meanings.suggestions.filter(isUnderstood) });
    }
  }
  return withNearestWords(
    trimmed,
    withoutDoubts(refusal ?? refuse("not-understood"), own),
    own,
    isUnderstood,
  );
}

/** English suggests "mar 3", which in Italian says two things. */
const withoutDoubts = (refusal: Refused, own: readonly Language[]): Refused => ({
  ...refusal,
  suggestions: refusal.suggestions.filter((said) => bothMeanings(lex(said, own), own) === undefined),
});

/** Words that may stand before a range without changing it. */
const OPENING = /(?<!\w)(?:(?:in|on|at|of|for)(?: |$))?(?:from ?(?:at ?)?)?$/;

function readWhole(
  lexed: Lexed,
  languages: readonly Language[],
  context: RangeContext,
  clock: Clock,
  suggests = true,
): RangeResult {
  const { source: text } = lexed;
  const { matches, clock: there, zoneAt } = readText(lexed.text, context, clock);
  const [match, ...others] = matches;
  if (match === undefined) return refuse("not-understood", { leftover: text });
  const opening = OPENING.exec(lexed.text.slice(0, match.index))?.[0] ?? "";
  const read = matches.map(({ index, endIndex }) => [index, endIndex] as const);
  const leftover = leftoversOf(lexed, [...zoneAt, [match.index - opening.length, match.index], ...read]);
  if (leftover !== "") {
    // A suggestion is read itself; that it in turn has suggestions is nobody's concern.
    if (!suggests) return refuse("leftover", { leftover });
    const parts = matches.slice(0, 3).filter((part) => {
      const { from, to } = sourceSpan(lexed, part);
      return denialAround(text.slice(0, from), text.slice(to), clock.locale) === undefined;
    });
    const suggestions = parts.flatMap((part) => suggestionOf(part, lexed, there));
    return refuse("leftover", {
      leftover,
      suggestions: suggestions
        .filter(
          ({ said, meant }) =>
            spanOf(
              readWhole(lex(said, languages), languages, { ...context, zone: there.zone }, there, false),
            ) === meant,
        )
        .map(({ said }) => said),
    });
  }
  if (others.length > 0) return refuse("not-understood");
  // "over 3 days" looks back, "in 3 days" ahead.
  if (match.reading.kind === "duration" && /\bin $/.test(opening)) return refuse("future");
  return understand(/\bfrom\b/.test(opening) ? opened(match) : match.reading, there, lexed);
}

/**
 * A part of a refused text that says something by itself. Bare numbers say it only beside the word that was not
 * understood ("1-15 октября"), and so does what a sign is glued to.
 */
function suggestionOf(part: Match, lexed: Lexed, clock: Clock): { said: string; meant: string }[] {
  const meant = spanOf(understand(part.reading, clock, lexed));
  const { from, to } = sourceSpan(lexed, part);
  const said = lexed.source.slice(from, to);
  const isGlued =
    /[^\s,;()]$/.test(lexed.source.slice(0, from)) || /^[^\s,;()?!.]/.test(lexed.source.slice(to));
  const says = /\p{L}/u.test(said) || (said.match(/\d+/g)?.length ?? 0) > 2;
  const isCjk = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(lexed.source);
  return meant !== undefined && says && (isCjk || !isGlued) ? [{ said, meant }] : [];
}

const spanOf = (result: RangeResult): string | undefined =>
  result.ok ? `${result.interval.start} ${result.interval.end}` : undefined;

/** Puts texts first among the suggestions in which one unknown word is exchanged for a known one like it. */
function withNearestWords(
  text: string,
  refusal: Refused,
  languages: readonly Language[],
  isUnderstood: (text: string) => boolean,
): Refused {
  const suggestions: string[] = [];
  for (const word of new Set(refusal.leftover?.match(/\p{L}{4,}/gu))) {
    for (const near of nearestWords(word, languages).slice(0, 3)) {
      const mended = text.replace(word, near);
      if (isUnderstood(mended)) suggestions.push(mended);
    }
  }
  if (suggestions.length === 0) return refusal;
  return { ...refusal, suggestions: [...new Set([...suggestions, ...refusal.suggestions])].slice(0, 3) };
}
