import { UNDECIDED } from "./short-words.ts";
import type { Lexed } from "./token.ts";
import { fold, type Language } from "./vocabulary.ts";

/** What the words that say two things may stand for. */
const MEANINGS: readonly string[] = ["march", "tuesday", "september", "week", "half", "july", "25 december"];

/** A word of the text that says two things, "mar", and the text with each of them: "marzo", "martes". */
export function bothMeanings(
  { source, tokens }: Lexed,
  languages: readonly Language[],
): { readonly leftover: string; readonly suggestions: readonly string[] } | undefined {
  const token = tokens.find(({ text }) => text === UNDECIDED);
  if (token === undefined) return undefined;
  const leftover = source.slice(token.from, token.to);
  const entries = Object.entries(languages[0]?.vocabulary ?? {});
  const isLonger = (word: string) => word.length > leftover.length && fold(word).startsWith(fold(leftover));
  const suggestions = MEANINGS.flatMap((meaning) => {
    const [word] = entries.find(([key, meant]) => meant === meaning && isLonger(key)) ?? [];
    return word === undefined ? [] : [source.slice(0, token.from) + word + source.slice(token.to)];
  });
  return { leftover, suggestions };
}
