import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { denialAround } from "./denials.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import { lex } from "./lexicon/lexer.ts";
import type { Lexed } from "./lexicon/token.ts";
import { languagesOf } from "./locales/languages.ts";
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
  let refusal: Refused | undefined;
  for (const languages of languagesOf(clock.locale)) {
    const lexed = lex(said, languages);
    const { matches, clock: there } = readText(lexed.text, context, clock);
    const { found, refused } = best(matches, there, lexed);
    if (found !== undefined) {
      const beside = around(lexed, found.match);
      const denial = denialAround(beside.before, beside.after, clock.locale);
      return denial === undefined ? { ...found.result, ...beside } : refuse("leftover", { leftover: denial });
    }
    refusal ??= refused;
    if (refused !== undefined && CERTAIN.includes(refused.reason)) return refused;
  }
  return refusal ?? refuse("not-understood");
}

interface Best {
  readonly found?: { readonly match: Match; readonly result: Understood };
  /** Why the weightiest words that look like a range are none: "report for FY24". */
  readonly refused?: Refused;
}

function best(matches: readonly Match[], clock: Clock, lexed: Lexed): Best {
  let refused: Refused | undefined;
  // The sort is stable: of equals the first in the sentence wins.
  for (const match of matches.toSorted((a, b) => weigh(b) - weigh(a))) {
    if (isOther(match, lexed)) continue;
    // "in 5 minutes" lies ahead.
    const isAhead = match.reading.kind === "duration" && /(?<!\w)in $/.test(lexed.text.slice(0, match.index));
    const result = isAhead ? refuse("future") : understand(match.reading, clock, lexed);
    if (result.ok) return { found: { match, result } };
    if (result.reason !== "not-understood") refused ??= result;
  }
  return refused === undefined ? {} : { refused };
}

/** Words that are also something else count little: "may", "a day", "2 h", "the 3rd". */
const WEAK = /^(?:may|march|saturday|sunday|now|second|\d{1,2}th)$/;

/** "May I have …", "may we": no month. */
const isOther = (match: Match, lexed: Lexed): boolean =>
  match.text === "may" && /^\s*(?:i|we|you|he|she|they|it|be|have|not)\b/i.test(around(lexed, match).after);

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
