import { GERMAN_TYPED } from "./typed/de.ts";
import { ENGLISH_TYPED } from "./typed/en.ts";
import { SPANISH_TYPED } from "./typed/es.ts";
import { FRENCH_TYPED } from "./typed/fr.ts";
import { ITALIAN_TYPED } from "./typed/it.ts";
import { DUTCH_TYPED } from "./typed/nl.ts";
import { PORTUGUESE_TYPED } from "./typed/pt.ts";
import type { Typed } from "./typed/shape.ts";

/** Said on Wednesday 15 May 2024 at 14:37:22 in Berlin. */
export const TYPED: Readonly<Record<string, Typed>> = {
  "en-GB": ENGLISH_TYPED,
  de: GERMAN_TYPED,
  fr: FRENCH_TYPED,
  es: SPANISH_TYPED,
  pt: PORTUGUESE_TYPED,
  it: ITALIAN_TYPED,
  nl: DUTCH_TYPED,
};
