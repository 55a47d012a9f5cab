import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveRange } from "../../src/range/index.ts";
import { AMERICAN } from "./cases/english.ts";
import { LANGUAGES } from "./cases/languages.ts";
import { REFUSED, REFUSED_IN_LANGUAGES } from "./cases/refused.ts";
import { AMERICAN_NOON, expectRead, read } from "./support.ts";

describe("what must be refused", () => {
  it.each(REFUSED.map(([text, ...why]) => ({ text, why })))("$text", ({ text, why }) => {
    expectRead(text, AMERICAN_NOON, why);
  });

  it.each(REFUSED_IN_LANGUAGES)("%s: %s", (locale, text, reason) => {
    const result = resolveRange(text, { ...AMERICAN_NOON, locale });
    expect(result.ok || result.reason).toBe(reason);
  });

  it("refuses 5,000 characters without reading them", () => {
    expect(read("last month ".repeat(455), AMERICAN_NOON)).toEqual(["too-long"]);
  });

  it("refuses a zone that does not exist", () => {
    expect(read("last month", { ...AMERICAN_NOON, zone: "Mars/Olympus" })).toEqual(["unknown-zone"]);
  });

  it.each([
    ["yestserday", "yesterday"],
    ["lsat week", "last week"],
    ["past 7 dasy", "past 7 days"],
    ["from janaury to marhc", "from janaury to march"],
    ["last month for contoso", "last month"],
    ["report for Q1 2024", "Q1 2024"],
  ])("suggests for %j: %j", (text, suggestion) => {
    const result = resolveRange(text, AMERICAN_NOON);
    expect(result.ok ? [] : result.suggestions).toContain(suggestion);
  });

  it.each([
    ["es-ES", "mar", ["marzo", "martes"]],
    ["it-IT", "mar 5", ["marzo 5", "martedì 5"]],
    ["fr-FR", "mar", ["mars", "mardi"]],
    ["sv-SE", "sedan jul", ["sedan juli", "sedan juldagen"]],
    ["es-ES", "2º cuatrimestre de 2023", ["2023-05-01 to 2023-08-31", "2023-04-01 to 2023-06-30"]],
    ["es-MX", "último cuatrimestre", ["2024-01-01 to 2024-04-30", "2024-01-01 to 2024-03-31"]],
  ])("offers in %s both of what %s may be", (locale, text, both) => {
    const result = resolveRange(text, { ...AMERICAN_NOON, locale });
    expect(result.ok ? [] : result.suggestions).toEqual(both);
  });

  it.each([
    [
      "January, February and April",
      ["2024-01-01 to 2024-01-31", "2024-02-01 to 2024-02-29", "2024-04-01 to 2024-04-30"],
    ],
    ["October 1, 8 and 15, 2023", ["2023-10-01", "2023-10-08", "2023-10-15"]],
    ["Q1 Q2", ["2024-01-01 to 2024-03-31", "2024-04-01 to 2024-06-30"]],
  ])("offers each of what %j lists", (text, each) => {
    const result = resolveRange(text, AMERICAN_NOON);
    expect(result.ok ? [] : result.suggestions).toEqual(each);
  });

  it("never drops an unknown word, wherever it stands", () => {
    const tables = [...Object.entries(LANGUAGES), ["en-US", Object.values(AMERICAN).flat()] as const];
    for (const [locale, cases] of tables) {
      // One text in six: the bench puts strangers into them all.
      for (const [text] of cases.filter((_, index) => index % 6 === 0)) {
        const words = text.split(" ");
        for (let at = 0; at <= words.length; at++) {
          const result = resolveRange(words.toSpliced(at, 0, "contoso").join(" "), {
            ...AMERICAN_NOON,
            locale,
          });
          const told = result.ok ? "read" : result.reason === "leftover" ? result.leftover : "contoso";
          expect([text, told]).toEqual([text, expect.stringContaining("contoso")]);
        }
      }
    }
  });

  it("suggests at most three texts, each of which is understood", () => {
    for (const [text] of REFUSED) {
      const result = resolveRange(text, AMERICAN_NOON);
      const suggestions = result.ok ? [] : result.suggestions;
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(3);
      for (const suggestion of suggestions) {
        expect([suggestion, resolveRange(suggestion, AMERICAN_NOON).ok]).toEqual([suggestion, true]);
      }
    }
  });

  it("suggests only what is understood, over cut and mixed texts in every language", {
    timeout: 60_000,
  }, () => {
    const texts = Object.entries({ "en-US": Object.values(AMERICAN).flat(), ...LANGUAGES }).flatMap(
      ([locale, cases]) => cases.map(([text]) => ({ locale, text })),
    );
    const part = fc.constantFrom("contoso", "1.5", "октября", "-", "/", "😀", "not", "von", "5", "to");
    fc.assert(
      fc.property(fc.constantFrom(...texts), part, fc.nat(40), ({ locale, text }, put, at) => {
        const context = { ...AMERICAN_NOON, locale };
        const result = resolveRange(`${text.slice(0, at)} ${put} ${text.slice(at)}`, context);
        for (const suggestion of result.ok ? [] : result.suggestions)
          expect([suggestion, resolveRange(suggestion, context).ok]).toEqual([suggestion, true]);
      }),
      { numRuns: 400 },
    );
  });
});
