import { createRequire } from "node:module";
import type { Language } from "../lexicon/vocabulary.ts";
import { ENGLISH_MISSPELT } from "./en/misspelt.ts";
import { ENGLISH } from "./en/words.ts";

const english: Language = {
  code: "en",
  loose: ["around", "about", "roughly", "approximately", "approx"],
  singular: ["day", "week", "month", "quarter", "half", "year", "hour", "minute", "second"],
  vocabulary: ENGLISH,
  misspelt: ENGLISH_MISSPELT,
};

const loaded = new Map<string, Language | undefined>([["en", english]]);
const load = createRequire(import.meta.url);

/** The folder of each language beyond English; a table is loaded when a locale first asks for it. */
const FOLDERS: Readonly<Record<string, string>> = {
  de: "de",
  fr: "fr",
  es: "es",
  pt: "pt",
  it: "it",
  nl: "nl",
  sv: "sv",
  da: "da",
  // Norwegian shares the Danish table, whatever tag it comes under.
  nb: "da",
  no: "da",
  nn: "da",
  pl: "pl",
  ja: "ja",
  zh: "zh",
};

/** The languages that ranges are read in, as BCP 47 tags for `Intl.DisplayNames`. */
export const LANGUAGES_READ: readonly string[] = [
  "en",
  ...Object.keys(FOLDERS).filter((code) => code !== "no" && code !== "nn"),
];

/** The languages in which a text of this locale may be written, tried in order; English always last. */
export function languagesOf(locale: string): readonly (readonly Language[])[] {
  const own = languageOf(locale);
  return own === undefined || own === english ? [[english]] : [[own, english], [english]];
}

/** Is the language of this locale read beside English? */
export const isRead = (locale: string): boolean => languageOf(locale) !== undefined;

function languageOf(locale: string): Language | undefined {
  const [code = ""] = locale.toLowerCase().split(/[-_]/);
  const folder = FOLDERS[code];
  if (folder !== undefined && !loaded.has(code)) {
    const { language } = load(`./${folder}/words.ts`) as { language: Language };
    loaded.set(code, language);
  }
  return loaded.get(code);
}
