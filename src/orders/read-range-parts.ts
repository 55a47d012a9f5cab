import { findMistakes } from "./find-mistakes.ts";
import { closestKeywords } from "./keywords.ts";
import type { Mistake } from "./mistake.ts";
import { rangeInSentence, type SentenceRange } from "./range-in-sentence.ts";
import {
  type RangeRefusal,
  type RangeResolution,
  type ReportRangeContext,
  readingZone,
  resolveReportRange,
} from "./resolve-report-range.ts";
import { withoutStopWords } from "./stop-words.ts";
import { trimCandidates } from "./trim-candidates.ts";

/** Why no range was found in a text, and what may be meant. All words are foreign text. */
export interface RangePartsRefusal {
  readonly ok: false;
  /** Why it is no range as a whole. */
  readonly refusal: RangeRefusal;
  readonly mistakes: readonly Mistake[];
  /** The text without options and words that say nothing, and the keywords that may be meant by it. */
  readonly text: string;
  readonly keywords: readonly string[];
}

/**
 * Reads the range among what the options left of a text. Words around it that say nothing are passed over; any other
 * word is one that was not understood, and nothing is ordered past it.
 * @param parts what stands before, between and behind the options
 */
export function readRangeParts(
  parts: readonly string[],
  servers: readonly string[],
  context: ReportRangeContext,
): Extract<RangeResolution, { ok: true }> | RangePartsRefusal {
  const resolve = (text: string) => resolveReportRange(text, context);
  const [only = "", ...others] = parts;
  const alone = others.length === 0 ? resolve(only) : undefined;
  if (alone?.ok) return alone;
  const sentence = rangeInSentence(parts, { ...context, zone: readingZone(context) });
  const found = sentence.ok ? resolve(sentence.rangeText) : undefined;
  const misspelt = found?.ok && !mayMisspellZone(parts, servers) ? [] : findMisspelt(parts, servers, resolve);
  if (found?.ok && misspelt.length === 0) return found;
  const refusal = found?.ok === false ? found : refusalOf(parts, sentence, resolve);
  const mistakes = misspelt.length > 0 ? misspelt : [{ part: "range" as const, refusal }];
  const text = withoutStopWords(parts.join(" "));
  return { ok: false, refusal, mistakes, text, keywords: closestKeywords(text) };
}

/** "in" says nothing at the beginning of a sentence, but leads what is nearly a zone in "in Belrin last month". */
const mayMisspellZone = (parts: readonly string[], servers: readonly string[]): boolean =>
  trimCandidates(parts.join(" "), servers).some(
    ({ mistake: { part, near } }) => part === "zone" && near.length > 0,
  );

/** The options that are misspelled, where the rest is a range without them; beside a format also where it is none. */
function findMisspelt(
  parts: readonly string[],
  servers: readonly string[],
  resolve: (text: string) => RangeResolution,
): readonly Mistake[] {
  const whole = parts.join(" ");
  const core = withoutStopWords(whole);
  // "in" says nothing at the beginning, so the text is also tried with it.
  const fromBeginning = whole.slice(0, whole.lastIndexOf(core) + core.length);
  for (const text of new Set([whole, fromBeginning, core])) {
    const mistakes = findMistakes(text, servers, resolve);
    if (mistakes.some(({ part }) => part !== "range")) return mistakes;
  }
  return [];
}

function refusalOf(
  parts: readonly string[],
  sentence: SentenceRange,
  resolve: (text: string) => RangeResolution,
): RangeRefusal {
  const text = parts.join(" ");
  const whole = resolve(withoutStopWords(text) === "" ? "" : text);
  if (sentence.ok || (sentence.found === undefined && !whole.ok)) {
    return whole.ok ? { ok: false, reason: "unknown-words", suggestions: [] } : whole;
  }
  return {
    ok: false,
    reason: "unknown-words",
    leftover: sentence.stray,
    suggestions: sentence.found === undefined ? [] : [sentence.found],
  };
}
