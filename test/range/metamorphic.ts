import { type RangeContext, type RangeResult, resolveRange } from "../../src/range/index.ts";
import { fold } from "../../src/range/lexicon/vocabulary.ts";
import { languagesOf } from "../../src/range/locales/languages.ts";
import { AMERICAN } from "./cases/english.ts";
import { LANGUAGES } from "./cases/languages.ts";

/** The whole texts of the tables by locale, and where they are said. */
export const TEXTS: readonly (readonly [locale: string, text: string])[] = [
  ...Object.values(AMERICAN).flatMap((cases) => cases.map(([text]) => ["en-US", text] as const)),
  ...Object.entries(LANGUAGES).flatMap(([locale, cases]) => cases.map(([text]) => [locale, text] as const)),
];

const ZONES: Readonly<Record<string, string>> = { "en-US": "America/New_York" };

const saidIn = (locale: string): RangeContext => ({
  now: new Date("2024-05-15T18:37:22Z"),
  zone: ZONES[locale] ?? "Europe/Berlin",
  locale,
});

/** Names, other scripts, emoji, and what denies a range: none of them may vanish beside one. */
export const STRANGERS: readonly string[] = [
  "berlin",
  "Boston",
  "Houston",
  "Amazon",
  "London",
  "Lyon",
  "Milano",
  "Robin",
  "that",
  "what",
  "whatof",
  "Contoso",
  "infor",
  "afrom",
  "prod-on",
  "vb365-eu",
  "kein",
  "nicht",
  "ohne",
  "sans",
  "pas",
  "sin",
  "sem",
  "senza",
  "non",
  "geen",
  "niet",
  "zonder",
  "not",
  "never",
  "without",
  "except",
  "não",
  "以外",
  "ない",
  "東京",
  "Москва",
  "Ζυρίχη",
  "القاهرة",
  "मुंबई",
  "서울",
  "яlast",
  "éfrom",
  "nen",
  "gatsu",
  "untilwards",
  "vor_",
  "😀",
  "👩‍💻",
  "🇩🇪",
  "*",
  "§",
  "%",
  "x",
  "zz9",
];

const known = new Map<string, ReadonlySet<string>>();

/** Words, and words of phrases, that the lexicons of a locale hold. */
function lexiconOf(locale: string): ReadonlySet<string> {
  let words = known.get(locale);
  if (words === undefined) {
    const keys = languagesOf(locale)
      .flat()
      .flatMap(({ vocabulary, misspelt = {} }) => [...Object.keys(vocabulary), ...Object.keys(misspelt)]);
    words = new Set(keys.flatMap((key) => [key, ...key.split(/[\s'’\-.]+/)]).map(fold));
    known.set(locale, words);
  }
  return words;
}

/** Does the lexicon of a locale hold a part of this? Then it may mean something beside a range. */
export const isKnown = (word: string, locale: string): boolean =>
  word.split(/[\s'’\-.]+/).some((part) => lexiconOf(locale).has(fold(part)));

/** The text with a word before, behind or, at a space, within it. */
function withWord(text: string, word: string, at: number): string {
  const words = text.split(" ");
  return words.toSpliced(at % (words.length + 1), 0, word).join(" ");
}

/** What a result says of a word: "read", or the words that the refusal names. */
function told(result: RangeResult): string {
  return result.ok ? "read" : (result.leftover ?? result.reason);
}

/** The strange word is refused by name; undefined where all is well. */
export function vanished(locale: string, text: string, word: string, at: number): string | undefined {
  const typed = withWord(text, word, at);
  const named = told(resolveRange(typed, saidIn(locale)));
  return named.includes(word) ? undefined : `${locale}: ${typed} → ${named}`;
}
