import { findRange, type RangeContext, resolveRange } from "../range/index.ts";
import { strayWords } from "./fillers.ts";

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
  for (const raw of parts) {
    const part = raw.replace(/^[\s,;:.!?]+|[\s,;:!?]+$/g, "");
    // As a whole first: a filler may belong to the range ("for the last 3 months").
    if (resolveRange(part, context).ok) {
      ranges.push(part);
      continue;
    }
    const found = findRange(part, context);
    if (found.ok) ranges.push(found.text);
    stray.push(...(found.ok ? [...strayWords(found.before), ...strayWords(found.after)] : strayWords(part)));
  }
  const [range, ...others] = ranges;
  if (range !== undefined && others.length === 0 && stray.length === 0) return { ok: true, rangeText: range };
  return { ok: false, stray: [...others, ...stray].join(" "), found: range };
}
