/**
 * The words by which the options of an order are typed, in the languages that sentences are read in. Regular expressions
 * are built from them, so each is written as it is typed, in lower case.
 */
export const OPTION_WORDS = {
  format: {
    both: ["both"],
    /** Before the format: "as a CSV", "en csv". */
    leads: ["as", "in", "als", "im", "en", "au", "como"],
    articles: ["a", "an", "ein", "eine", "un", "une"],
    /** Between the two formats. */
    and: ["and", "und", "et", "y", "&", "&amp;", "+", "と"],
    /** Behind the format. */
    tails: ["format", "formats"],
  },
  zone: { leads: ["in", "en", "à"] },
  server: { leads: ["on", "auf", "sur", "en"] },
  place: { leads: ["to"], here: ["here"], me: ["me"] },
} as const;
