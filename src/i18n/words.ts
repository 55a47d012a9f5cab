import * as languages from "./languages.ts";
import type { SentenceWords } from "./sentence-words.ts";
import { UNSPOKEN_STOP_WORDS } from "./unspoken-words.ts";

const all: readonly SentenceWords[] = Object.values(languages).map(({ words }) => words);

/** The words of a kind in every language: people mix languages, so a sentence may hold those of any. */
export const wordsOf = (kind: Exclude<keyof SentenceWords, "stop">): readonly string[] => [
  ...new Set(all.flatMap((words) => words[kind])),
];

export const stopWords: ReadonlySet<string> = new Set(
  [UNSPOKEN_STOP_WORDS, ...all.map(({ stop }) => stop)].flatMap((stop) =>
    stop.split(/\s+/).filter((word) => word !== ""),
  ),
);
