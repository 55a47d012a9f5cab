import { describe, expect, it } from "vitest";
import { AMERICAN, BRITISH } from "./cases/english.ts";
import { AMERICAN_NOON, expectRead, read } from "./support.ts";

describe.each(Object.entries(AMERICAN))("American English: %s", (_, cases) => {
  it.each(cases)("%s", (text, start, end) => {
    expectRead(text, AMERICAN_NOON, [start, end]);
  });
});

describe.each(Object.entries(BRITISH))("British English: %s", (_, cases) => {
  const context = { now: new Date("2024-05-15T12:00:00Z"), zone: "Europe/London", locale: "en-GB" };
  it.each(cases)("%s", (text, start, end) => {
    expectRead(text, context, [start, end]);
  });
});

describe("English in the locales of other languages", () => {
  // Weeks begin on Monday and dates with the day there, as in British English.
  it.each(["de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL"])("means the same in %s", (locale) => {
    for (const [text] of Object.values(AMERICAN).flat()) {
      // Spanish "las" is no misspelling of "last".
      // Words that say something else there: "las" is an article, "mar" is Tuesday as well.
      if (text === "las month" || text === "mar3") continue;
      const here = { ...AMERICAN_NOON, locale };
      expect([text, read(text, here)]).toEqual([text, read(text, { ...here, locale: "en-GB" })]);
    }
  });
});
