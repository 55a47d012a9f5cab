/**
 * A language is a table: what people write → the word of the inner language that the parsers read.
 *
 * The inner language is plain English in one spelling: `last`, `month`, `october`, `to`, `ago` … Numbers are written
 * `#5` (cardinal) and `#5th` (ordinal) and become digits; the empty string marks a word without weight ("the").
 * A key may hold several words; the longest key wins. Keys are lower case and without accents.
 */
export type Vocabulary = Readonly<Record<string, string>>;

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly vocabulary: Vocabulary;
  /** Words that stand with one only, without accents: "365 last month" counts no months. */
  readonly singular?: readonly string[];
  /** Units that are the same for one and for several: Swedish "kvartal". */
  readonly invariable?: readonly string[];
  /** Words that leave open what exactly is meant: "around"; read past, and told to the operator. */
  readonly loose?: readonly string[];
  /** Common misspellings; read like the right word, and told to the operator. */
  readonly misspelt?: Vocabulary;
  /** Thousand and hundred where numbers are written as one word, the larger first: "zweihundertfünfzig". */
  readonly powers?: Readonly<Record<string, number>>;
  /** What turns a number before it into an ordinal: "3." in German, "3e" in French. */
  readonly ordinals?: readonly string[];
  /** What makes a lone number after it a day of the month: "le 17", "dal 3 al 7". */
  readonly dayArticles?: readonly string[];
}

/** Expands `{ "last": "last|lst|las" }` into one entry per spelling. */
export function spellings(table: Readonly<Record<string, string>>): Vocabulary {
  const entries: Record<string, string> = {};
  for (const [meaning, written] of Object.entries(table)) {
    for (const word of written.split("|")) entries[word] = meaning;
  }
  return entries;
}

/** Letters that Unicode doesn't take for a letter with an accent, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = { ł: "l", æ: "ae", œ: "oe", ß: "ss" };

/** Lower case, plain quotes, full-width forms to ASCII, accents off: `Février` and `fevrier` are one word. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test is for "ASCII only".
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{Script=Latin}\p{M}+/gu, (letters) => letters.replace(/\p{M}/gu, ""))
    .normalize("NFC")
    .replace(/[łæœß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’‘]/g, "'");
}
