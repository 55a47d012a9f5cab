/** One word of the inner language and the place in the original text that it stands for. */
export interface Token {
  /** Inner word; empty for words and signs without weight. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spaced: boolean;
  /** Was it one of the language's common misspellings? */
  readonly misspelt?: true;
  /** Does it leave open what exactly is meant ("around")? */
  readonly loose?: true;
}

export interface PlacedToken extends Token {
  /** Offset of the inner word in {@link Lexed.text}. */
  readonly at: number;
}

/** A text in the inner language, with the way back to what was typed. */
export interface Lexed {
  readonly source: string;
  readonly text: string;
  readonly tokens: readonly PlacedToken[];
}
