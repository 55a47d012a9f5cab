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
const VERBATIM = new RegExp(
  [
    String.raw`\d{4}-\d\d-\d\d[Tt]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:\s?[Zz]|[+-]\d\d(?::?\d\d)?)?(?!\w)`,
    String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?[Zz]|\s?[+-]\d\d:?\d\d)(?!\w)`,
    String.raw`\d{8}[Tt]\d{4}(?:\d\d)?(?:[Zz]|[+-]\d\d:?\d\d)?(?!\w)`,
    String.raw`[Pp](?=\d|[Tt]\d)(?:\d+[YyMmWwDd])*(?:[Tt](?:\d+[HhMmSs])+)?(?!\w)`,
    String.raw`[Nn]ow(?:\s?[+-]\s?\d+[smhdwMyQHqY])*(?:\/[smhdwMyQHqY]{1,2}|(?<=\d[smhdwMyQHqY]))(?!\w)`,
    String.raw`(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)\/[A-Za-z_+\-0-9]+(?:\/[A-Za-z_]+)?`,
    String.raw`(?:UTC|GMT|utc|gmt)\s?[+\-−]\s?\d{1,2}(?::?\d\d)?(?![\d:])`,
  ].join("|"),
  "y",
);

/** The underscores of "LAST_30_DAYS" part words as well. */
const SPACE = /[\s\u200b\u2060\ufeff]+|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/uy;
/** "lastMonth" */
const HUMP = /\p{Lu}?\p{Ll}{2,}(?=\p{Lu}\p{Ll})/uy;
const NUMBER = /\d+(?:(?:st|nd|rd|th)(?![a-z]))?/iy;
/** Scripts written without spaces are cut into single characters; the vocabulary puts them together again. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}])+/uy;
const ARROW = /<?[-=]{1,2}>|-{2,3}|\.{2,3}|['’‘]s\b|['’](?=\d\d(?!\d))/y;

/** Cuts a text into words, numbers, verbatim forms and signs. Linear in its length; never throws. */
export function tokenize(typed: string): RawToken[] {
  const source = toHalfWidth(typed);
  const tokens: RawToken[] = [];
  let at = 0;
  let spaced = false;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      spaced = true;
      continue;
    }
    const { text, kind } = next(take, source, at);
    const afterNumber = !spaced && tokens.at(-1)?.kind === "number";
    const word = kind === "verbatim" ? text : text === "M" && afterNumber ? "mo" : plain(text);
    tokens.push({ word, from: at, to: at + text.length, spaced, kind });
    at += text.length;
    spaced = false;
  }
  return tokens;
}

function next(
  take: (pattern: RegExp) => string | undefined,
  source: string,
  at: number,
): { text: string; kind: RawToken["kind"] } {
  const insideWord = at > 0 && /[\p{L}\p{N}]/u.test(source[at - 1] ?? "");
  const verbatim = insideWord ? undefined : take(VERBATIM);
  if (verbatim && !isTimesOfDay(verbatim)) return { text: verbatim, kind: "verbatim" };
  const number = take(NUMBER);
  if (number !== undefined) return { text: number, kind: "number" };
  const word = take(HUMP) ?? take(WORD);
  if (word !== undefined) return { text: word, kind: "word" };
  const sign = take(ARROW) ?? String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { text: sign, kind: "sign" };
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
