import {
  findRange,
  type Interval,
  type RangeContext,
  type RangeResult,
  resolveRange,
} from "../range/index.ts";
import { unknownWords } from "./stop-words.ts";

/** The range that a sentence asks for, or the words that nobody understands. Both are foreign text. */
export type SentenceRange =
  | { readonly ok: true; readonly rangeText: string }
  | {
      readonly ok: false;
      /** Words that are neither range nor option, as they stand. */
      readonly stray: string;
      /** The range among them, if there is one: offered, never guessed. */
      readonly found: string | undefined;
    };

/**
 * Looks for the one range in what the options left of a sentence. Every other word must be one that says nothing:
 * "last month for Contoso" asks for something that the report cannot be.
 */
export function rangeInSentence(parts: readonly string[], context: RangeContext): SentenceRange {
  const ranges: string[] = [];
  const stray: string[] = [];
  for (const part of parts) {
    const found = findRange(part, context);
    const whole = isTold(found) ? undefined : wholeRange(part, context);
    if (whole !== undefined) {
      ranges.push(whole);
      continue;
    }
    if (found.ok) ranges.push(found.text);
    stray.push(
      ...(found.ok
        ? [...unknownWords(withoutPreposition(found, context)), ...unknownWords(found.after)]
        : unknownWords(part)),
    );
  }
  const [range, ...others] = ranges;
  if (range !== undefined && others.length === 0 && stray.length === 0) return { ok: true, rangeText: range };
  return { ok: false, stray: [...others, ...stray].join(" "), found: range };
}

/**
 * What the words around a range make of it, where it is none: "in 3 days" lies ahead, "über 30 Tage" is no window back.
 * Without words that say nothing elsewhere it would be another range.
 */
const isTold = (found: ReturnType<typeof findRange>): boolean =>
  !found.ok && (found.reason === "future" || found.reason === "leftover");

/** The words before a range, without one that the range may begin with as well: "raport | za zeszły miesiąc". */
function withoutPreposition(
  { before, text, interval }: { before: string; text: string; interval: Interval },
  context: RangeContext,
): string {
  // Chinese writes no space before it: "请查一下从 | 10月1号到现在".
  const isUnspaced = /\p{sc=Han}$/u.test(before);
  const last = isUnspaced ? before.slice(-1) : /\p{L}+$/u.exec(before)?.[0];
  const rest = isUnspaced ? before.slice(0, -1) : before.replace(/\S+$/, "");
  if (last === undefined || unknownWords(last).length === 0) return before;
  const meant = spanOf(resolveRange(`${last} ${text}`, context));
  return meant === `${interval.start} ${interval.end}` ? rest : before;
}

/**
 * Words at each end that say nothing and are tried as a part of the range, those beside it. Every pair of ends is one
 * reading: without a bound a message of such words alone would take minutes, and all of the memory.
 */
const MAX_TRIED = 6;

/**
 * The part as a range, without words at its ends that say nothing. What it means is what it means with as many of them
 * as can be read: a word that says nothing elsewhere may belong to it ("as of 1 April"). Of the texts that mean the
 * same the shortest is the range.
 */
function wholeRange(part: string, context: RangeContext): string | undefined {
  const words = part.split(/\s+/).filter((word) => word !== "");
  const says = (word: string) => unknownWords(word).length > 0;
  const first = words.findIndex(says);
  if (first < 0) return undefined;
  const behind = words.length - 1 - words.findLastIndex(says);
  const cuts = upTo(first).flatMap((before) => upTo(behind).map((after) => [before, after] as const));
  const readings = cuts
    .toSorted(([a, b], [c, d]) => a + b - c - d)
    .map(([before, after]) => words.slice(before, words.length - after).join(" "))
    .map((text) => text.replace(/^[\s,;:.!?]+|[\s,;:!?]+$/g, ""))
    .map((text) => ({ text, meant: spanOf(resolveRange(text, context)) }))
    .filter(({ meant }) => meant !== undefined);
  return readings.findLast(({ meant }) => meant === readings[0]?.meant)?.text;
}

/** `most` and the counts of words below it. */
const upTo = (most: number): number[] =>
  Array.from({ length: Math.min(most, MAX_TRIED) + 1 }, (_, less) => most - less);

const spanOf = (result: RangeResult): string | undefined =>
  result.ok ? `${result.interval.start} ${result.interval.end}` : undefined;
