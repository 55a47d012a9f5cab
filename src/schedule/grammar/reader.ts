import type { Token } from "../lexicon/token.ts";

/** The tokens of a text, asked by index. */
export class Reader {
  readonly tokens: readonly Token[];
  readonly source: string;
  readonly monthFirst: boolean;

  constructor(tokens: readonly Token[], source: string, monthFirst: boolean) {
    this.tokens = tokens;
    this.source = source;
    this.monthFirst = monthFirst;
  }

  get end(): number {
    return this.tokens.length;
  }

  /** The inner word; empty beyond the ends. */
  text(at: number): string {
    return this.tokens[at]?.text ?? "";
  }

  is(at: number, ...words: readonly string[]): boolean {
    return words.includes(this.text(at));
  }

  /** Behind any of these words, where one stands here. */
  skip(at: number, ...words: readonly string[]): number {
    return words.includes(this.text(at)) ? at + 1 : at;
  }

  /** Does this token follow its neighbor without a space? */
  isTight(at: number): boolean {
    const token = this.tokens[at];
    const previous = this.tokens[at - 1];
    return token !== undefined && previous !== undefined && !token.spaced && previous.to === token.from;
  }

  isParted(at: number): boolean {
    return this.tokens[at]?.parted ?? false;
  }

  number(at: number): number | undefined {
    const text = this.text(at);
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  /** `15th` */
  ordinal(at: number): number | undefined {
    const found = /^(\d{1,3})th$/.exec(this.text(at));
    return found ? Number(found[1]) : undefined;
  }

  /** Was the token written in digits? */
  isDigits(at: number): boolean {
    return /\d/.test(this.source[this.tokens[at]?.from ?? -1] ?? "");
  }

  /** The words as typed. */
  words(from: number, to: number): string {
    const first = this.tokens[from];
    if (first === undefined || to <= from) return "";
    const last = this.tokens.slice(from, to).reduce((end, token) => Math.max(end, token.to), first.to);
    return this.source.slice(first.from, last);
  }
}
