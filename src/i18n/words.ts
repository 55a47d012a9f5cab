import { createRequire } from "node:module";
import { LANGUAGES } from "./languages.ts";
import type { SentenceWords } from "./sentence-words.ts";
import * as unspoken from "./unspoken/languages.ts";

const load = createRequire(import.meta.url);

const all: readonly SentenceWords[] = [
  // The words alone: the catalogue of a language waits for somebody who reads it.
  ...Object.keys(LANGUAGES).map(
    (language) => (load(`./${language}/words.ts`) as { readonly words: SentenceWords }).words,
  ),
  ...Object.values(unspoken),
];

/** The words of a kind in every language: people mix languages, so a sentence may hold those of any. */
export const wordsOf = (kind: Exclude<keyof SentenceWords, "stop">): readonly string[] => [
  ...new Set(all.flatMap((words) => words[kind])),
];

export const stopWords: ReadonlySet<string> = new Set(
  all.flatMap(({ stop }) => stop.split(/\s+/)).filter((word) => word !== ""),
);
