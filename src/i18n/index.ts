import * as de from "./de/index.ts";
import * as en from "./en/index.ts";
import * as es from "./es/index.ts";
import { createFormats, type Formats } from "./formats.ts";
import * as fr from "./fr/index.ts";
import * as ja from "./ja/index.ts";

type Topics = typeof en;

/**
 * Every text that people read, in one language; English is complete by definition, the others by the compiler. Texts
 * hold no character that Slack reads, and take strings and numbers; a foreign string is made inert by whoever builds.
 */
export type Messages = { readonly formats: Formats } & {
  readonly [Topic in keyof Topics]: ReturnType<Topics[Topic]>;
};

type Language = { readonly [Topic in keyof Topics]: (formats: Formats) => Messages[Topic] };

const LANGUAGES: Readonly<Record<string, Language>> = { en, de, fr, es, ja };

function buildMessages(language: Language, formats: Formats): Messages {
  const topics = Object.entries(language).map(([topic, write]) => [topic, write(formats)]);
  return { formats, ...Object.fromEntries(topics) } as Messages;
}

/** Does the bot speak the language of a locale? */
export const isSpoken = (locale: string): boolean => Object.hasOwn(LANGUAGES, languageOf(locale));

const languageOf = (locale: string): string => locale.split("-", 1)[0]?.toLowerCase() ?? "";

const known = new Map<string, Messages>();

/**
 * The catalogue for a person's Slack locale, with numbers and dates as that locale writes them; English, day first,
 * where there is no locale or no catalogue of its language.
 * @param locale BCP 47 tag, like `de-DE` or `en-US`
 */
export function messagesFor(locale = "en-GB"): Messages {
  let messages = known.get(locale);
  if (!messages) {
    const language = isSpoken(locale) ? LANGUAGES[languageOf(locale)] : undefined;
    messages = language
      ? buildMessages(language, createFormats(locale))
      : buildMessages(en, createFormats("en-GB"));
    // Locales come from outside; there are a few hundred of them, and not a few thousand.
    if (known.size < 1000) known.set(locale, messages);
  }
  return messages;
}

export type { Formats } from "./formats.ts";
