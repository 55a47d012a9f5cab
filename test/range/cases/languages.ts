import type { Case } from "./english.ts";
import { GERMAN } from "./languages/de.ts";
import { SPANISH } from "./languages/es.ts";
import { FRENCH } from "./languages/fr.ts";
import { ITALIAN } from "./languages/it.ts";
import { JAPANESE } from "./languages/ja.ts";
import { DUTCH } from "./languages/nl.ts";
import { PORTUGUESE } from "./languages/pt.ts";

/** The same classes in the other languages, said on Wednesday 15 May 2024 at 14:37:22 in Berlin. */
export const LANGUAGES: Readonly<Record<string, readonly Case[]>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  ja: JAPANESE,
};
