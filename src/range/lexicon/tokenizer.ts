import { fold } from "./vocabulary.ts";

/** A piece of the text as typed, before it is looked up. */
export interface RawToken {
  /** Folded letters, digits or one sign. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Was there white space before it? */
  readonly spaced: boolean;
  readonly kind: "word" | "number" | "verbatim" | "sign";
}

/**
 * Forms that must stay in one piece: ISO 8601 instants and durations, `now-7d/d`, IANA zones and offsets. Their case
 * matters (`1M` is a month, `1m` a minute).
 */
const VERBATIM = [
  String.raw`\d{4}-\d\d-\d\d[Tt]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:\s?[Zz]|[+\-]\d\d(?::?\d\d)?)?(?!\w)`,
  String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?[Zz]|\s?[+\-]\d\d:?\d\d)(?!\w)`,
  String.raw`\d{8}[Tt]\d{4}(?:\d\d)?(?:[Zz]|[+\-]\d\d:?\d\d)?(?!\w)`,
  String.raw`[Pp](?=\d|[Tt]\d)(?:\d+[YyMmWwDd])*(?:[Tt](?:\d+[HhMmSs])+)?(?!\w)`,
  String.raw`[Nn]ow(?:\s?[+\-]\s?\d+[smhdwMyQHqY])*(?:\/[smhdwMyQHqY]{1,2}|(?<=\d[smhdwMyQHqY]))(?!\w)`,
  String.raw`(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\/[A-Za-z_+\-0-9]+(?:\/[A-Za-z_]+)?`,
  String.raw`(?:UTC|GMT|utc|gmt)\s?[+\-−]\s?\d{1,2}(?::?\d\d)?(?![\d:])`,
].join("|");

/** The underscores of "LAST_30_DAYS" part words as well. */
const SPACE = String.raw`[\s\u200b\u2060\ufeff]+|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])`;
const NUMBER = String.raw`\d+(?:(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])(?![A-Za-z]))?`;
/** "lastMonth" */
const HUMP = String.raw`\p{Lu}?\p{Ll}{2,}(?=\p{Lu}\p{Ll})`;
/** "M365" and "D365" are products: no month, and no 365 of anything. "L365 d" and "T120 d" count back. */
const PRODUCT = String.raw`(?<![\p{L}\p{N}])(?![LlRrTt])[A-Za-z]\d{3}(?![\p{L}\p{N}])`;
/** Scripts written without spaces are cut into single characters; the vocabulary puts them together again. */
const WORD = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}])+`;
const ARROW = String.raw`<?[\-=]{1,2}>|-{2,3}|\.{2,3}|['’‘][sS]\b|['’](?=\d\d(?!\d))`;

/** One of them after another, to the end of any text: what begins no form is a sign by itself. */
const PIECE = new RegExp(
  // Scripts without spaces part it as well: "…T00:00:00到2026-…".
  `(${SPACE})|(?<!(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])[\\p{L}\\p{N}])(${VERBATIM})|(${NUMBER})|(${PRODUCT}|${HUMP}|${WORD})|${ARROW}|[^]`,
  "uy",
);
const DIGITS = /\d+/y;

/** Cuts a text into words, numbers, verbatim forms and signs. Linear in its length; never throws. */
export function tokenize(typed: string): RawToken[] {
  const source = toHalfWidth(typed);
  const tokens: RawToken[] = [];
  let at = 0;
  let spaced = false;
  while (at < source.length) {
    const { text, kind } = pieceAt(source, at);
    if (kind === "space") spaced = true;
    else {
      const afterNumber = !spaced && tokens.at(-1)?.kind === "number";
      const word = kind === "verbatim" ? text : text === "M" && afterNumber ? "mo" : plain(text);
      tokens.push({ word, from: at, to: at + text.length, spaced, kind });
      spaced = false;
    }
    at += text.length;
  }
  return tokens;
}

function pieceAt(source: string, at: number): { text: string; kind: RawToken["kind"] | "space" } {
  PIECE.lastIndex = at;
  const [text = "", space, verbatim, number, word] = PIECE.exec(source) ?? [];
  if (space !== undefined) return { text, kind: "space" };
  if (verbatim !== undefined && isTimesOfDay(verbatim)) {
    DIGITS.lastIndex = at;
    return { text: DIGITS.exec(source)?.[0] ?? "", kind: "number" };
  }
  if (verbatim !== undefined) return { text, kind: "verbatim" };
  if (number !== undefined) return { text, kind: "number" };
  return { text, kind: word === undefined ? "sign" : "word" };
}

/** "2026-10-05 08:00-20:00": no offset lies so far west, or behind the time that it belongs to. */
function isTimesOfDay(text: string): boolean {
  const [, from = "", to = ""] = / (\d\d):\d\d-(\d\d):?\d\d$/.exec(text) ?? [];
  return from < to;
}

/** `２０２４` → `2024`; each sign stays one sign, so offsets hold. */
const toHalfWidth = (text: string): string =>
  /[！-～　]/.test(text)
    ? text
        .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replaceAll("　", " ")
    : text;

/** `1st` → `1th`: the ordinal's ending carries nothing but that it is one. */
const plain = (text: string): string => fold(text).replace(/^(\d+)(?:st|nd|rd|th)$/, "$1th");
