import { wordsOf } from "../i18n/words.ts";
import { closestMatches } from "./closest-matches.ts";

/** What stands alone; each language has its words for it. */
export const KEYWORDS = ["help", "status", "history", "cancel", "doctor"] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** Accents are left out on many keyboards. */
export const folded = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .normalize("NFC")
    .toLowerCase();

/** The keyword that each word stands for, as it is typed and without accents. */
const byWord: ReadonlyMap<string, Keyword> = new Map(
  KEYWORDS.flatMap((keyword) => wordsOf(keyword).map((word) => [folded(word), keyword] as const)),
);

/** Those of commands that take more words behind them, which are read elsewhere. */
const longer: ReadonlyMap<string, "watch"> = new Map(
  wordsOf("watch").map((word) => [folded(word), "watch"] as const),
);

/** Words that say nothing behind a word of a language that writes no spaces. */
const UNSPACED_TAIL = new RegExp(`(?:${wordsOf("stopUnspaced").join("|")})+$`, "u");

/** The keyword that a text is, in any language. */
export function keywordOf(text: string): Keyword | undefined {
  const word = folded(text);
  return byWord.get(word) ?? byWord.get(folded(text.replace(UNSPACED_TAIL, "")));
}

/** Words that stand for the status, as a pattern. */
export const STATUS_WORDS = wordsOf("status").join("|");

const MAX_WORDS_BEHIND = 2;

/**
 * The words that stand alone and may be meant by a text that isn't a range: "histroy", "status now". Offered, not guessed;
 * of each keyword one.
 */
export function closestKeywords(text: string): readonly string[] {
  const [first = "", ...others] = text.trim().toLowerCase().split(/\s+/);
  if (others.length > MAX_WORDS_BEHIND) return [];
  if (keywordOf(first) !== undefined) return [first];
  const near = new Map<Keyword | "watch" | undefined, string>();
  for (const word of closestMatches(folded(first), [...byWord.keys(), ...longer.keys()])) {
    const keyword = byWord.get(word) ?? longer.get(word);
    if (!near.has(keyword)) near.set(keyword, word);
  }
  return [...near.values()];
}
