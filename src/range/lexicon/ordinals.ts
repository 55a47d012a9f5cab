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
    const ends =
      token.word !== "." ||
      !(
        endsSentence(number, marked.at(-2), marked.at(-3)) ||
        isInsideDate(raw[index + 1], number, marked.at(-2))
      );
    if (isSuffix && ends && number?.kind === "number" && /^\d{1,2}$/.test(number.word)) {
      // "1º/06/2026" is a date in numbers.
      const isDate =
        raw[index + 1]?.word === "/" && !raw[index + 1]?.spaced && raw[index + 2]?.kind === "number";
      const word = isDate ? number.word : `${number.word}th`;
      marked.splice(-1 - stop, 1 + stop, { ...number, word, to: token.to });
    } else marked.push(token);
  });
  return marked;
}

/**
 * The stop of "2024-04-15.", "8:30-12:15.", "2024-W18.", and of "von 8 bis 11." ends a sentence: the numbers that belong to
 * the last one are no ordinals either.
 */
function endsSentence(
  number: RawToken | undefined,
  before: RawToken | undefined,
  first: RawToken | undefined,
): boolean {
  const isTight = number?.spaced === false;
  if (before?.kind === "word" && (isTight || /^(?:halb|um|kl|klokken|klokka)$/.test(before.word)))
    return true;
  const isPlain = first?.kind === "number" && !first.word.endsWith("th");
  if (!isPlain || before === undefined) return false;
  return isTight ? /^[-/:]$/.test(before.word) : /^(?:-|–|bis|und|til|og|do|i)$/.test(before.word);
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
