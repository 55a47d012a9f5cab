import { stopWords, wordsOf } from "../i18n/words.ts";

/** Words of a language without spaces, one against the other. */
const UNSPACED = new RegExp(`^(?:${wordsOf("stopUnspaced").join("|")}|\\p{P})+$`, "u");

const isStopWord = (word: string): boolean => {
  const plain = word.normalize("NFC").toLowerCase();
  return stopWords.has(plain) || UNSPACED.test(plain);
};

const PHRASES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordsOf("phrases").join("|")})(?![\\p{L}\\p{N}])`, "giu");

/** What is left of words around a range when those that say nothing are taken out; punctuation says nothing. */
export function unknownWords(text: string): string[] {
  const single = text.normalize("NFC").replace(PHRASES, " ");
  const words = single.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}<#@]+|[^\p{L}\p{N}>]+$/gu, ""));
  return words.filter(
    (word) => word !== "" && !word.split(/['’\-‐–]/u).every((part) => part === "" || isStopWord(part)),
  );
}

/** The text without the words that say nothing at its ends. */
export function withoutStopWords(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const says = (word: string) => unknownWords(word).length > 0;
  const first = words.findIndex(says);
  if (first < 0) return "";
  const kept = words.slice(first, words.findLastIndex(says) + 1).join(" ");
  return kept.replace(/^[^\p{L}\p{N}<#@]+|[^\p{L}\p{N}>.]+$|\.$/gu, "");
}
