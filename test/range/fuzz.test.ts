import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRange, resolveRange } from "../../src/range/index.ts";
import { cpuMs } from "../cpu-time.ts";
import { AMERICAN } from "./cases/english.ts";
import { LANGUAGES } from "./cases/languages.ts";

const TEXTS = [...Object.values(AMERICAN), ...Object.values(LANGUAGES)].flatMap((cases) =>
  cases.map(([text]) => text),
);
const WORDS = [...new Set(TEXTS.flatMap((text) => text.split(/(\s+|(?=[-/.:,]))/)))];
const LOCALES = ["en-US", "en-GB", "de", "fr", "es", "pt", "it", "nl", "ja", "xx", ""];
const NOW = new Date("2024-05-15T18:37:22Z");

/** Known texts with pieces cut, doubled, swapped and strewn in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ maxLength: 3, unit: "binary" })), { maxLength: 4 }),
  )
  .map(([text, edits]) =>
    edits.reduce((made, [at, cut, put]) => made.slice(0, at) + put + made.slice(at + cut), text),
  );
const shuffled = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));
const random = fc.string({ unit: "binary", maxLength: 80 });

describe("no input throws or hangs", () => {
  it("reads 2,000 random, shuffled and mutated texts; the bench reads 200,000", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, shuffled, random), fc.constantFrom(...LOCALES), (text, locale) => {
        const context = { now: NOW, zone: "Europe/Berlin", locale };
        const results = [resolveRange(text, context), findRange(text, context)];
        for (const result of results)
          if (result.ok) expect(result.interval.start < result.interval.end).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["digits", "1 "],
    ["pairs", "1-1-"],
    ["dates", "1 May 2024 to "],
    ["months", "may "],
    ["openers", "since from between "],
    ["operators", "first week of "],
    ["hyphens", "-"],
    ["spaces", " "],
    ["kanji", "三"],
    ["number words", "twenty-"],
    ["verbatim", "now-1d"],
  ])("answers 5,000 characters of %s without hanging", (_, piece) => {
    const text = `x${piece.repeat(5000)}`.slice(0, 5000);
    for (const length of [5000, 1000, 300]) {
      for (const read of [resolveRange, findRange]) {
        const context = { now: NOW, zone: "Europe/Berlin", locale: "en-US" };
        read(text.slice(0, length), context);
        // Far above what it takes (the bench measures that), for a runaway pattern alone.
        expect(cpuMs(() => read(text.slice(0, length), context))).toBeLessThan(2000);
      }
    }
  });
});
