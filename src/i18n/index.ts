import { createFormats, type Formats } from "./formats.ts";
import { LANGUAGES } from "./languages.ts";
import type { Language, Messages } from "./messages.ts";

const languages: Readonly<Record<string, () => Language>> = LANGUAGES;

function buildMessages({ words: _, ...topics }: Language, formats: Formats): Messages {
  const texts = Object.entries(topics).map(([topic, write]) => [topic, write(formats)]);
  return { formats, ...Object.fromEntries(texts) } as Messages;
}

/** Does the bot speak the language of a locale? */
export const isSpoken = (locale: string): boolean => Object.hasOwn(languages, languageOf(locale));

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
    const language = isSpoken(locale) ? languages[languageOf(locale)]?.() : undefined;
    messages = language
      ? buildMessages(language, createFormats(locale))
      : buildMessages(LANGUAGES.en(), createFormats("en-GB"));
    // Locales come from outside: there are a few hundred real ones, and the cache is bounded for the others.
    if (known.size < 1000) known.set(locale, messages);
  }
  return messages;
}

export { describeDetail, describeFailure, failureText } from "./failure-texts.ts";
export type { Messages } from "./messages.ts";
