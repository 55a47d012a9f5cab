/** One word of the inner language and the place in the text that it stands for. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spaced: boolean;
  /** A comma or another sign that only parts stands before it. */
  readonly parted: boolean;
  /** The word without weight before it, as typed: "le", "the". */
  readonly article?: string;
  /** Where that word begins. */
  readonly articleFrom?: number;
  /** No table knows it. */
  readonly unknown?: true;
}

export interface Lexed {
  readonly source: string;
  readonly tokens: readonly Token[];
}
