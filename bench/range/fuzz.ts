import { findRange, type RangeContext, resolveRange } from "../../src/range/index.ts";
import { isKnown, STRANGERS, TEXTS, vanished } from "../../test/range/metamorphic.ts";

const LOCALES = ["en-US", "en-GB", "de", "fr", "es", "pt", "it", "nl", "ja"];

/** Reads that many mutated texts, the same ones each time; what throws, throws through. */
export function fuzz(texts: readonly string[], count: number): { count: number; slowest: number } {
  const next = generator(42);
  const pick = <T>(items: readonly T[]): T | undefined => items[next(items.length)];
  let slowest = 0;
  for (let index = 0; index < count; index++) {
    let text = pick(texts) ?? "";
    for (let edits = next(4); edits > 0; edits--) {
      const at = next(text.length + 1);
      const put =
        next(3) === 0
          ? String.fromCodePoint(32 + next(0x2000))
          : ` ${pick(texts) ?? ""} `.slice(0, 1 + next(12));
      text = text.slice(0, at) + put + text.slice(at + next(4));
    }
    const context = {
      now: new Date("2024-05-15T18:37:22Z"),
      zone: "Europe/Berlin",
      locale: pick(LOCALES) ?? "en",
    };
    slowest = slowestOf(text, context, slowest);
  }
  return { count, slowest };
}

/** As long as a sentence may be; a whole text may be half of it. */
const LONGEST = 600;

/**
 * Reads that many texts in which one word of the tables stands again and again: what a word could begin it may begin at
 * every place, and what looks at all that follows takes as long as the square of them.
 */
export function rows(texts: readonly string[], count: number): { count: number; slowest: number } {
  const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];
  const next = generator(11);
  let slowest = 0;
  for (let index = 0; index < count; index++) {
    const row = `${words[next(words.length)]}${[" ", "", "-", " and "][next(4)]}`;
    const locale = LOCALES[next(LOCALES.length)] ?? "en";
    const context = { now: new Date("2024-05-15T18:37:22Z"), zone: "Europe/Berlin", locale };
    slowest = slowestOf(row.repeat(LONGEST).slice(0, LONGEST).trim(), context, slowest);
  }
  return { count, slowest };
}

/** The time that the text takes in milliseconds, or `slowest` if that is longer. */
function slowestOf(text: string, context: RangeContext, slowest: number): number {
  const read = () => {
    const start = performance.now();
    resolveRange(text.slice(0, LONGEST / 2), context);
    findRange(text, context);
    return performance.now() - start;
  };
  const took = read();
  // What was slow once may have been the machine: the best of three is the text's own.
  return Math.max(slowest, took > slowest ? Math.min(took, read(), read()) : took);
}

/**
 * Puts a word that no lexicon holds somewhere into each of that many whole texts of the tables: a name, another script,
 * an emoji, a negation, random letters. It must be refused by name; one that vanishes throws.
 */
export function strangers(count: number): number {
  const next = generator(7);
  let read = 0;
  while (read < count) {
    const [locale, text] = TEXTS[next(TEXTS.length)] ?? ["en-US", ""];
    const letters = Array.from({ length: 3 + next(7) }, () => String.fromCharCode(97 + next(26))).join("");
    const word = next(3) === 0 ? letters : (STRANGERS[next(STRANGERS.length)] ?? letters);
    if (isKnown(word, locale)) continue;
    const failure = vanished(locale, text, word, next(13));
    if (failure !== undefined) throw new Error(`“${word}” vanished in ${failure}`);
    read += 1;
  }
  return read;
}

/** A small seeded generator (mulberry32): a failure can be met again. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
