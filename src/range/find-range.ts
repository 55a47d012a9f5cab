import { around } from "./around.ts";
import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { mayBeDeadline } from "./deadline.ts";
import { denialAround } from "./denials.ts";
import { besideOf, type Found, goesOn } from "./further-ranges.ts";
import { repeatedIn, tieToUnknown } from "./half-said.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import { lex } from "./lexicon/lexer.ts";
import type { Lexed } from "./lexicon/token.ts";
import { bothMeanings } from "./lexicon/undecided.ts";
import { languagesOf } from "./locales/languages.ts";
import { withOpening } from "./opening.ts";
import { isElsewise } from "./other-words.ts";
import { readText } from "./read-text.ts";
import type { Match } from "./reading.ts";
import { refuse } from "./refusal.ts";
import type { FoundRange, RangeContext, Refused } from "./types.ts";
import { understand } from "./understand.ts";
import { weigh } from "./weight.ts";

/** Sentences beyond this are documents. */
const MAX_SENTENCE = 600;

/** Struck out, as Slack writes it. */
const STRUCK_OUT = /(?<![\w~])(~~?)(?=[^\s~])[^~\n]*[^\s~]\1(?![\w~])/g;

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
    const { matches: read, clock: there } = readText(lexed.text, context, clock);
    const matches = read.map((match) => withOpening(match, lexed));
    const { found, ...best } = bestOf(matches, there, lexed);
    if (found !== undefined) {
      const beside = around(lexed, found.match);
      // What the own language read and refused has no parts that are a range: "tussen nu en 15 november".
      if (refused !== undefined && isInside(sourceSpan(lexed, found.match), refused)) return refused.result;
      const denial =
        denialAround(beside.before, clauseBehind(beside), clock.locale) ?? tieToUnknown(found.match, lexed);
      if (denial !== undefined) return refuse("leftover", { leftover: denial });
      if (goesOn(found.match, matches, lexed)) return refuse("several-ranges");
      const other = besideOf(found, matches, there, lexed);
      if (other !== undefined) return other;
      const either = mayBeDeadline(found.match, found.result.interval, there);
      const result = either === undefined ? found.result : understand(either, there, lexed);
      return result.ok ? { ...result, ...beside } : result;
    }
    const often = repeatedIn(lexed);
    if (often !== undefined) return refuse("leftover", { leftover: often });
    const meanings = bothMeanings(lexed, languages);
    if (meanings !== undefined) return refuse("leftover", meanings);
    refused ??= best.refused;
    if (best.refused !== undefined && CERTAIN.includes(best.refused.result.reason))
      return best.refused.result;
  }
  return refused?.result ?? refuse("not-understood");
}

/** What stands behind the range; the full stops of dates and short words part no clauses: "14.4. nicht", "15 marca 2024 r. nie". */
const clauseBehind = ({ after }: { after: string }): string =>
  after.replace(/(?<=^|(?:^|\s)\p{L}{1,3})\.(?=\s+\p{Ll})/gu, "");

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

interface Best {
  readonly found?: Found;
  /** Why the weightiest words that look like a range are none: "report for FY24". */
  readonly refused?: Stretch & { readonly result: Refused };
}

function bestOf(matches: readonly Match[], clock: Clock, lexed: Lexed): Best {
  let refused: Best["refused"];
  // The sort is stable: of equals the first in the sentence wins.
  for (const match of matches.toSorted((a, b) => weigh(b, lexed) - weigh(a, lexed))) {
    if (isElsewise(match, lexed, clock)) continue;
    // "in 5 minutes" lies ahead.
    const isAhead = match.reading.kind === "duration" && /(?<!\w)in $/.test(lexed.text.slice(0, match.index));
    const result = isAhead ? refuse("future") : understand(match.reading, clock, lexed);
    if (result.ok) return { found: { match, result } };
    if (result.reason !== "not-understood" || match.reading.kind === "impossible")
      refused ??= { result, ...sourceSpan(lexed, match) };
  }
  return refused === undefined ? {} : { refused };
}
