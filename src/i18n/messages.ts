import type * as en from "./en/index.ts";
import type { Formats } from "./formats.ts";
import type { SentenceWords } from "./sentence-words.ts";

type Topics = Omit<typeof en, "words">;

/**
 * Every text that people read, in one language; English is complete by definition, the others by the compiler. Texts
 * hold no character that Slack reads, and take strings and numbers; a foreign string is made inert by whoever builds.
 */
export type Messages = { readonly formats: Formats } & {
  readonly [Topic in keyof Topics]: ReturnType<Topics[Topic]>;
};

/** What the folder of a language exports: a function for each topic, and the words that people type in sentences. */
export type Language = { readonly words: SentenceWords } & {
  readonly [Topic in keyof Topics]: (formats: Formats) => Messages[Topic];
};
