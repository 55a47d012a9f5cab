import { wordsOf } from "../i18n/words.ts";

/**
 * The words by which the options of an order are typed, in the languages that sentences are read in. Regular expressions
 * are built from them, so each is written as it is typed, in lower case.
 */
export const OPTION_WORDS = {
  format: {
    both: ["both"],
    /** Before the format: "as a CSV", "en csv". */
    leads: wordsOf("as"),
    articles: wordsOf("article"),
    /** Between the two formats. */
    and: [...wordsOf("and"), "&", "&amp;", "+"],
    /** Behind the format. */
    tails: ["format", "formats"],
  },
  zone: { leads: wordsOf("inZone") },
  server: { leads: wordsOf("onServer") },
  place: { leads: ["to"], here: ["here"], me: ["me"] },
} as const;
