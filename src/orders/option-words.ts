import { wordsOf } from "../i18n/words.ts";

/**
 * The words by which the options of an order are typed, in the languages that sentences are read in. Regular expressions
 * are built from them, so each is written as it is typed, in lower case.
 */
export const OPTION_WORDS = {
  format: {
    both: wordsOf("both"),
    bothAtEnd: wordsOf("bothAtEnd"),
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
  place: {
    /** Before a channel. */
    leads: wordsOf("toChannel"),
    /** With what leads them. */
    me: wordsOf("toMe"),
    here: wordsOf("toHere"),
  },
} as const;
