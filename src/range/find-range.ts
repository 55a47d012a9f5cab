import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
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

/**
 * Finds the range inside a sentence ("licence report for last quarter as csv please") and gives it back with the words
 * around it. Of several the one that says most wins. Never throws.
 */
export function findRange(text: string, context: RangeContext): FoundRange {
  if (!isZone(context.zone)) return refuse("unknown-zone");
  if (text.trim() === "") return refuse("empty");
  if (text.length > MAX_SENTENCE) return refuse("too-long");
  const clock = new Clock(context);
  let refusal: Refused | undefined;
  for (const languages of languagesOf(clock.locale)) {
    const lexed = lex(text, languages);
    const { matches, clock: there } = readText(lexed.text, context, clock);
    const { found, refused } = best(matches, there, lexed);
    if (found !== undefined) return { ...found.result, ...around(lexed, found.match) };
    refusal ??= refused;
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
    const result = understand(match.reading, clock, lexed);
    if (result.ok) return { found: { match, result } };
    if (result.reason !== "not-understood") refused ??= result;
  }
  return refused === undefined ? {} : { refused };
}

/** Words that are also something else count little: "may", "a day", "2 h", "the 3rd". */
const WEAK = /^(?:may|march|saturday|sunday|now|second|\d{1,2}th)$/;

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
