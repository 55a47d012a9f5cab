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

/** Languages beyond English; each table is loaded when a locale first asks for it. */
const OTHER_LANGUAGES: readonly string[] = ["de", "fr", "es", "pt", "it", "nl", "ja"];

/** The languages in which a text of this locale may be written, tried in order; English always last. */
export function languagesOf(locale: string): readonly (readonly Language[])[] {
  const own = languageOf(locale);
  return own === undefined || own === english ? [[english]] : [[own, english], [english]];
}

function languageOf(locale: string): Language | undefined {
  const code = locale.slice(0, 2).toLowerCase();
  if (!loaded.has(code) && OTHER_LANGUAGES.includes(code)) {
    const { language } = load(`./${code}/words.ts`) as { language: Language };
    loaded.set(code, language);
  }
  return loaded.get(code);
}
