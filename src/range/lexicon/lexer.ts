import { commaTimes, spokenHours } from "./clock-numbers.ts";
import { markStrayCounts } from "./counts.ts";
import { disambiguate } from "./disambiguate.ts";
import { openEnds, weekdaySigns } from "./east-asian-signs.ts";
import { markLoneUnits } from "./lone-units.ts";
import { compoundNumber, joinNumbers } from "./numbers.ts";
import { markOrdinals } from "./ordinals.ts";
import { isDecimalComma, isListComma, minguoYear } from "./raw-numbers.ts";
import type { Lexed, PlacedToken, Token } from "./token.ts";
import { type RawToken, tokenize } from "./tokenizer.ts";
import { fold, type Language, type Vocabulary } from "./vocabulary.ts";

/** Signs without weight. A full stop counts only between digits. */
const WEIGHTLESS = new Set([
  ",",
  ";",
  "(",
  ")",
  "[",
  "]",
  '"',
  "“",
  "”",
  "„",
  "«",
  "»",
  "'",
  "’",
  "?",
  "!",
  "…",
  "、",
  "。",
  "，",
  "·",
]);

/** Translates a text word by word. Never throws; what no language knows keeps its own letters. */
export function lex(source: string, languages: readonly Language[]): Lexed {
  const [own = {} as Language] = languages;
  const { ordinals, dayArticles, singular = [] } = own;
  const raw = markOrdinals(tokenize(source), ordinals);
  const joined = joinNumbers(translate(raw, languages.map(indexOf), own.code));
  const spoken = commaTimes(spokenHours(joined), source);
  const translated = own.code === "zh" ? weekdaySigns(spoken, source) : spoken;
  const counted = markLoneUnits(markStrayCounts(translated, source, singular), source, languages);
  const settled = disambiguate(counted, source, dayArticles);
  const tokens = own.code === "ja" ? openEnds(settled, source) : settled;
  const placed: PlacedToken[] = [];
  let text = "";
  let spaced = false;
  for (const token of tokens) {
    spaced ||= token.spaced || token.text === "";
    if (token.text !== "") {
      if (text !== "" && (spaced || (/\w$/.test(text) && /^\w/.test(token.text)))) text += " ";
      spaced = false;
    }
    placed.push({ ...token, at: text.length });
    text += token.text;
  }
  return { source, text, tokens: placed };
}

function translate(raw: readonly RawToken[], indexes: readonly Index[], code: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < raw.length; ) {
    const token = raw[index] as RawToken;
    const found = token.kind === "verbatim" ? UNKNOWN : lookUp(raw, index, indexes);
    const { length, misspelt, loose } = found;
    const meaning = found.meaning ?? (token.kind === "word" ? compound(token.word, indexes) : undefined);
    const last = raw[index + length - 1] as RawToken;
    const text = numeric(raw, index, code) ?? meaning ?? plain(raw, index);
    const read: Token = { text, from: token.from, to: last.to, spaced: token.spaced };
    tokens.push(
      misspelt || loose ? { ...read, ...(misspelt && { misspelt }), ...(loose && { loose }) } : read,
    );
    index += length;
  }
  return tokens;
}

/** What signs make of numbers in some languages. */
function numeric(raw: readonly RawToken[], index: number, code: string): string | undefined {
  if (code !== "ja" && code !== "zh") return isDecimalComma(raw, index) ? "." : undefined;
  return isListComma(raw, index) ? "and" : code === "zh" ? minguoYear(raw, index) : undefined;
}

function compound(word: string, [own]: readonly Index[]): string | undefined {
  const { powers, entries } = own ?? {};
  if (powers === undefined || entries === undefined) return undefined;
  if (!Object.keys(powers).some((power) => word.includes(power))) return undefined;
  const value = compoundNumber(word, powers, (part) => entries.get(part));
  return value === undefined ? undefined : `#${value}`;
}

/** What stands for a token that is in no lexicon. */
function plain(raw: readonly RawToken[], index: number): string {
  const { word = "", kind } = raw[index] ?? {};
  if (isWeightless(raw, index)) return "";
  // The underscores of "_last month_" would be letters to the patterns.
  return kind === "word" ? unknown(word) : word === "_" ? "*" : word;
}

/**
 * A word that no language knows may look like one of the inner language ("untilwards"), or end like one in a script
 * that patterns take for a boundary. It stands as letters that no pattern begins or ends in, so nothing is read from it.
 */
const unknown = (word: string): string => `_${word.replace(/[^a-z]/g, "_")}_`;

const isWeightless = (raw: readonly RawToken[], index: number): boolean => {
  const word = raw[index]?.word ?? "";
  const next = raw[index + 1];
  // The apostrophe of '24 marks a year.
  if (word === "'" && next?.kind === "number" && !next.spaced && next.word.length === 2) return false;
  if (word !== ".") return WEIGHTLESS.has(word);
  const previous = raw[index - 1];
  if (previous?.kind !== "number" || next?.kind !== "number") return true;
  // "05. 2016", "2016 . 05" are a month; behind a month's name the stop parts day and year, and others end a sentence.
  const isYear = (token: RawToken) => token.word.length === 4;
  const isMonth =
    index === 1 ||
    raw[index]?.spaced === true ||
    (previous.word.startsWith("0") && raw[index - 2]?.word !== ".");
  return next.spaced && !(isMonth && (isYear(previous) || isYear(next)));
};

interface Found {
  readonly meaning: string | undefined;
  readonly length: number;
  readonly misspelt?: true;
  readonly loose?: true;
}

const UNKNOWN: Found = { meaning: undefined, length: 1 };

/** The longest run of tokens that a vocabulary knows; the first language wins a tie. */
function lookUp(raw: readonly RawToken[], from: number, indexes: readonly Index[]): Found {
  let best = UNKNOWN;
  const first = raw[from]?.word ?? "";
  for (const { entries, misspelt, loose, longest } of indexes) {
    const limit = longest.get(first);
    if (limit === undefined) continue;
    let run = "";
    for (let length = 1; length <= limit && from + length <= raw.length; length++) {
      const token = raw[from + length - 1] as RawToken;
      run += length > 1 && token.spaced ? ` ${token.word}` : token.word;
      const meaning = entries.get(run);
      if (meaning !== undefined && (length > best.length || best.meaning === undefined)) {
        best = {
          meaning,
          length,
          ...(misspelt.has(run) && { misspelt: true }),
          ...(loose.has(run) && { loose: true }),
        };
      }
    }
  }
  return best;
}

interface Index {
  readonly entries: ReadonlyMap<string, string>;
  readonly misspelt: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  readonly powers: Language["powers"];
  /** First word → number of tokens of its longest entry. */
  readonly longest: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Vocabulary, Index>();

function indexOf({ vocabulary, misspelt = {}, loose = [], powers }: Language): Index {
  let index = indexes.get(vocabulary);
  if (index === undefined) {
    const entries = new Map<string, string>();
    const longest = new Map<string, number>();
    for (const [key, meaning] of Object.entries({ ...misspelt, ...vocabulary })) {
      entries.set(fold(key), meaning);
      const [first = "", count] = firstWordOf(key);
      longest.set(first, Math.max(longest.get(first) ?? 0, count));
    }
    index = { entries, misspelt: new Set(Object.keys(misspelt)), loose: new Set(loose), powers, longest };
    indexes.set(vocabulary, index);
  }
  return index;
}

/** The first token of a key and how many it has; most keys are plain words and need no tokenizer to tell. */
function firstWordOf(key: string): readonly [first: string | undefined, count: number] {
  if (/^[a-z ]+$/.test(key)) {
    const words = key.split(" ");
    return [words[0], words.length];
  }
  const tokens = tokenize(key);
  return [tokens[0]?.word, tokens.length];
}
