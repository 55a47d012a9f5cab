import type { RangeRefusal } from "./resolve-report-range.ts";

/** An option that cannot be read. The words are foreign text. */
export interface OptionMistake {
  readonly part: OptionName;
  readonly words: string;
  /** What may be meant: to be offered, never guessed. */
  readonly near: readonly string[];
}

/** One part of an order that cannot be read. */
export type Mistake = OptionMistake | { readonly part: "range"; readonly refusal: RangeRefusal };

export type OptionName = "format" | "zone" | "server" | "place";
