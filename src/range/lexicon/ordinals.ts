import type { RawToken } from "./tokenizer.ts";

/** Joins a number with the sign or letters that make it an ordinal in a language: "3.", "3e", "3.º" → `3th`. */
export function markOrdinals(
  raw: readonly RawToken[],
  suffixes: readonly string[] | undefined,
): readonly RawToken[] {
  if (suffixes === undefined) return raw;
  const marked: RawToken[] = [];
  raw.forEach((token, index) => {
    const isSuffix = !token.spaced && suffixes.includes(token.word);
    // The sign before it is part of the suffix.
    const stop = isSuffix && token.word !== "." && isStop(marked.at(-1), token.word) ? 1 : 0;
    const number = marked.at(-1 - stop);
    const ends = token.word !== "." || !isInsideDate(raw[index + 1], number, marked.at(-2));
    if (isSuffix && ends && number?.kind === "number" && /^\d{1,2}$/.test(number.word)) {
      marked.splice(-1 - stop, 1 + stop, { ...number, word: `${number.word}th`, to: token.to });
    } else marked.push(token);
  });
  return marked;
}

/** "1.º", "21:a", "5-go". */
const isStop = (token: RawToken | undefined, suffix: string): boolean =>
  !token?.spaced &&
  (token?.word === "." || token?.word === ":" || (token?.word === "-" && suffix.length > 1));

/** The full stops of "27.11.", "27.11.2026" and "05. 2016" make a date. */
const isInsideDate = (
  next: RawToken | undefined,
  number: RawToken | undefined,
  before: RawToken | undefined,
): boolean =>
  (next?.kind === "number" && (!next.spaced || (next.word.length === 4 && before === undefined))) ||
  (before?.word === "." && !number?.spaced);
