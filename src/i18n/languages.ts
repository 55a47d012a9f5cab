import { createRequire } from "node:module";
import * as en from "./en/index.ts";
import type { Language } from "./messages.ts";

const load = createRequire(import.meta.url);

/**
 * The languages that the bot speaks, each a folder: a line here is all that a new one needs beside its folder. A
 * catalogue is loaded when somebody first reads it, as a start that loads them all is slower by a tenth.
 */
export const LANGUAGES = {
  de: () => load("./de/index.ts") as typeof import("./de/index.ts"),
  en: () => en,
  es: () => load("./es/index.ts") as typeof import("./es/index.ts"),
  fr: () => load("./fr/index.ts") as typeof import("./fr/index.ts"),
  ja: () => load("./ja/index.ts") as typeof import("./ja/index.ts"),
} satisfies Readonly<Record<string, () => Language>>;
