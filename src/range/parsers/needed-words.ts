import type { RangeParser } from "./range-parser.ts";

/** Stands for digits among the words that a parser needs. */
export const DIGITS = "0";
/** Four digits or more, as in a year. */
export const LONG_NUMBER = "0000";

const WORD_OR_SIGN = /[a-z]+|\d+|[-/.:+]/g;

interface Need {
  readonly parser: number;
  /** The bit of this one among the parser's needs. */
  readonly bit: number;
}

/**
 * Tells which parsers could read anything in a text: those of whose every need it holds one of the words. A few words
 * are spared most of the patterns, each of which would be tried at every place.
 */
export class ParserIndex {
  readonly parsers: readonly RangeParser[];
  readonly #byWord = new Map<string, Need[]>();

  constructor(parsers: readonly RangeParser[]) {
    this.parsers = parsers;
    for (const [parser, { needs }] of parsers.entries()) {
      for (const [index, words] of needs.entries()) {
        for (const word of words.replaceAll(/\(\?:|\)/g, "").split("|")) {
          const needing = this.#byWord.get(word) ?? [];
          this.#byWord.set(word, needing);
          needing.push({ parser, bit: 1 << index });
        }
      }
    }
  }

  /** In the order in which they were given. */
  parsersFor(text: string): RangeParser[] {
    const met = new Uint8Array(this.parsers.length);
    for (const word of text.toLowerCase().match(WORD_OR_SIGN) ?? []) {
      const isNumber = word >= "0" && word < ":";
      this.#meet(isNumber ? DIGITS : word, met);
      if (isNumber && word.length >= LONG_NUMBER.length) this.#meet(LONG_NUMBER, met);
    }
    const found: RangeParser[] = [];
    for (const [index, parser] of this.parsers.entries())
      if (met[index] === (1 << parser.needs.length) - 1) found.push(parser);
    return found;
  }

  #meet(word: string, met: Uint8Array): void {
    const needs = this.#byWord.get(word);
    if (needs !== undefined) for (const { parser, bit } of needs) met[parser] = (met[parser] ?? 0) | bit;
  }
}
