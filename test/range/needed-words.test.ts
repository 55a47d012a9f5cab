import { describe, expect, test } from "vitest";
import { PARSERS } from "../../src/range/engine.ts";
import { lex } from "../../src/range/lexicon/lexer.ts";
import { languagesOf } from "../../src/range/locales/languages.ts";
import { TEXTS } from "./metamorphic.ts";

const INNER = new Set(
  TEXTS.flatMap(([locale, text]) => languagesOf(locale).map((languages) => lex(text, languages).text)),
);

describe("the words that a parser needs", () => {
  test("a parser that isn't run has a pattern that matches nothing", () => {
    const missed: string[] = [];
    for (const text of INNER) {
      const run = new Set(PARSERS.parsersFor(text));
      for (const parser of PARSERS.parsers) {
        if (!run.has(parser) && parser.pattern().test(text))
          missed.push(`${parser.constructor.name}: ${text}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test("most parsers aren't run", () => {
    let run = 0;
    for (const text of INNER) run += PARSERS.parsersFor(text).length;
    expect(run / INNER.size).toBeLessThan(PARSERS.parsers.length / 3);
  });
});
