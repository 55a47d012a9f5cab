import { createRequire } from "node:module";
import {
  fold,
  type RangeLanguage,
  rangeLanguagesOf,
  tokenize,
  type Vocabulary,
} from "../from-range/words.ts";
import { ENGLISH } from "../locales/en.ts";
import type { ScheduleLanguage } from "../locales/language.ts";
import { MONTHS, WEEKDAYS } from "../locales/names.ts";

/** The tables that a text is read with: the locale's own language and English, merged, the own first. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, string>;
  /** First word → number of tokens of its longest entry. */
  readonly longest: ReadonlyMap<string, number>;
  readonly ordinals: readonly string[] | undefined;
  readonly dayArticles: readonly string[];
}

const OTHER_LANGUAGES: readonly string[] = ["de", "fr", "es", "pt", "it", "nl", "ja"];
const load = createRequire(import.meta.url);

/** The lexicons in which a text of this locale may be written, tried in order; English always last. */
export function lexiconsOf(locale: string): readonly Lexicon[] {
  const code = locale.slice(0, 2).toLowerCase();
  const english = lexiconOf("en");
  return OTHER_LANGUAGES.includes(code) ? [lexiconOf(code), english] : [english];
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(code: string): Lexicon {
  let lexicon = lexicons.get(code);
  if (lexicon === undefined) {
    lexicon = build(code);
    lexicons.set(code, lexicon);
  }
  return lexicon;
}

function build(code: string): Lexicon {
  const own =
    code === "en" ? undefined : (load(`../locales/${code}.ts`) as { language: ScheduleLanguage }).language;
  const [ranges = []] = rangeLanguagesOf(code);
  const entries = new Map<string, string>();
  const longest = new Map<string, number>();
  const add = (key: string, meaning: string) => {
    const words = tokenize(key);
    const first = words[0]?.word ?? "";
    const run = words.map(({ word, spaced }, index) => (index > 0 && spaced ? ` ${word}` : word)).join("");
    if (entries.has(run)) return;
    entries.set(run, meaning);
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  };
  const addAll = (table: Vocabulary) => {
    for (const [key, meaning] of Object.entries(table)) add(key, meaning);
  };
  // One language at a time, so that English never stands before the operator's own.
  for (const range of own === undefined ? ranges.slice(0, 1) : ranges) {
    addAll(range.code === "en" ? ENGLISH : (own?.vocabulary ?? {}));
    addAll(sharedWords(range));
  }
  return { entries, longest, ordinals: ranges[0]?.ordinals, dayArticles: own?.dayArticles ?? [] };
}

const SHARED = new RegExp(`^(?:${[...MONTHS, ...WEEKDAYS].join("|")}|#\\d+(?:th)?|\\d+th|nen|gatsu|nichi)$`);

/** Words that stand for a number where a rough one will do; a schedule needs the number itself. */
const VAGUE = new Set(
  (
    "couple|couple of|a couple|a couple of|a pair of|pair of|few|a few|several|both|dozen|a dozen|paar|ein paar|einige|einigen|" +
    "einiger|mehrere|mehreren|wenige|wenigen|beide|beiden|quelques|plusieurs|peu|par|un par de|par de|unos|unas|algunos|algunas|" +
    "pocos|pocas|unos pocos|varios|varias|vários|várias|diversos|diversas|vari|varie|alguns|algumas|poucos|poucas|varias|um par de|uns|umas|qualche|alcuni|alcune|pochi|" +
    "poche|diversi|diverse|parecchi|paio|un paio|un paio di|een paar|enkele|een aantal|aantal|enige|verscheidene|meerdere|数|single"
  )
    .split("|")
    .map(fold),
);

/** What a range's table says of numbers, months and days of the week. */
function sharedWords({ vocabulary }: RangeLanguage): Vocabulary {
  const words = Object.entries(vocabulary).filter(
    ([key, meaning]) => SHARED.test(meaning) && !VAGUE.has(fold(key)),
  );
  return Object.fromEntries(words);
}
