import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnown, STRANGERS, TEXTS, vanished } from "./metamorphic.ts";

const text = fc.constantFrom(...TEXTS);
const letters = fc.stringMatching(/^[A-Za-z]{3,9}$/);
/** Capital-initial words of any script that no lexicon holds. */
const anyScript = fc
  .string({ unit: "grapheme-composite", minLength: 1, maxLength: 5 })
  .filter((word) => /^(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{So}])+$|^\p{sc=Han}+$/u.test(word));
const word = fc.oneof(fc.constantFrom(...STRANGERS), letters, anyScript);

describe("a word that no lexicon holds never vanishes", () => {
  it("is named wherever it stands", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(text, word, fc.nat(12), ([locale, said], word, at) => {
        fc.pre(!isKnown(word, locale));
        expect(vanished(locale, said, word, at)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it.each(STRANGERS)("%s before and behind texts of every language", (word) => {
    // One text in forty, others for each word; `npm run bench range` reads two hundred thousand of them.
    const sample = TEXTS.filter((_, index) => index % 40 === STRANGERS.indexOf(word) % 40);
    for (const [locale, said] of sample) {
      if (isKnown(word, locale)) continue;
      for (const at of [0, said.split(" ").length]) expect(vanished(locale, said, word, at)).toBeUndefined();
    }
  });
});
