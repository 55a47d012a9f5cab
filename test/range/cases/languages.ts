import type { Case } from "./english.ts";
import { DANISH } from "./languages/da.ts";
import { GERMAN } from "./languages/de.ts";
import { SPANISH } from "./languages/es.ts";
import { FRENCH } from "./languages/fr.ts";
import { ITALIAN } from "./languages/it.ts";
import { JAPANESE } from "./languages/ja.ts";
import { JAPANESE_TYPED } from "./languages/ja-typed.ts";
import { NORWEGIAN } from "./languages/nb.ts";
import { DUTCH } from "./languages/nl.ts";
import { POLISH } from "./languages/pl.ts";
import { PORTUGUESE } from "./languages/pt.ts";
import { SWEDISH } from "./languages/sv.ts";
import { CHINESE } from "./languages/zh.ts";
import { CHINESE_TYPED } from "./languages/zh-typed.ts";

/** The same classes in the other languages, said on Wednesday 15 May 2024 at 14:37:22 in Berlin. */
export const LANGUAGES: Readonly<Record<string, readonly Case[]>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  sv: SWEDISH,
  da: DANISH,
  nb: NORWEGIAN,
  pl: POLISH,
  ja: [...JAPANESE, ...JAPANESE_TYPED],
  zh: [...CHINESE, ...CHINESE_TYPED],
};
