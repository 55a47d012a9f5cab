import * as languages from "./languages.ts";
import type { SentenceWords } from "./sentence-words.ts";
import * as unspoken from "./unspoken/languages.ts";

const all: readonly SentenceWords[] = [
  ...Object.values(languages).map(({ words }) => words),
  ...Object.values(unspoken),
];

/** The words of a kind in every language: people mix languages, so a sentence may hold those of any. */
export const wordsOf = (kind: Exclude<keyof SentenceWords, "stop">): readonly string[] => [
  ...new Set(all.flatMap((words) => words[kind])),
];

export const stopWords: ReadonlySet<string> = new Set(
  all.flatMap(({ stop }) => stop.split(/\s+/)).filter((word) => word !== ""),
);
