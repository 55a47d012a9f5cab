import type { Token } from "./token.ts";

/**
 * Number words become digits: `#20 #5` → `25`, `#20-#4th` → `24th`, `#2 #100 and #5` → `205`, and years as they are
 * said: `#20 #24` → `2024`, `#19 #90 #5` → `1995`.
 */
export function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    if (!token.text.startsWith("#")) {
      joined.push(token);
      index += 1;
      continue;
    }
    const { value, ordinal, length } = readNumber(tokens, index);
    const last = tokens[index + length - 1] as Token;
    joined.push({ ...token, text: ordinal ? `${value}th` : `${value}`, to: last.to });
    index += length;
  }
  return joined;
}

interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
}

function numberWord(token: Token | undefined): NumberWord | undefined {
  const found = /^#(\d+)(th)?$/.exec(token?.text ?? "");
  return found ? { value: Number(found[1]), ordinal: found[2] !== undefined } : undefined;
}

function readNumber(
  tokens: readonly Token[],
  from: number,
): { value: number; ordinal: boolean; length: number } {
  const year = digitByDigit(tokens, from);
  if (year !== undefined) return { value: year, ordinal: false, length: String(year).length };
  const first = numberWord(tokens[from]) ?? { value: 0, ordinal: false };
  let { value, ordinal } = first;
  let last = first.value;
  let length = 1;
  while (!ordinal) {
    const skip = isJoint(tokens[from + length], value) ? 1 : 0;
    const next = tokens[from + length + skip];
    const word = numberWord(next) ?? (next?.text === "second" && isTens(value) ? SECOND : undefined);
    const sum = word && append(value, last, word.value);
    if (word === undefined || sum === undefined) break;
    value = sum;
    last = word.value;
    ordinal = word.ordinal;
    length += 1 + skip;
  }
  return { value, ordinal, length };
}

/**
 * "hundertzwanzig", "driehonderdvijfenzestig", "zweitausenddreiundzwanzig": hundreds and thousands as one word with what
 * stands before and behind them.
 * @param meaningOf what the language's table says of a word
 */
export function compoundNumber(
  word: string,
  powers: Readonly<Record<string, number>>,
  meaningOf: (part: string) => string | undefined,
): number | undefined {
  for (const [power, value] of Object.entries(powers)) {
    const at = word.indexOf(power);
    if (at < 0) continue;
    const before = word.slice(0, at);
    const behind = word.slice(at + power.length).replace(/^(?:und|en|och|og)(?=.)/, "");
    const isOne = before === "" || meaningOf(before) === "a";
    const times = isOne ? 1 : compoundNumber(before, powers, meaningOf);
    const rest = behind === "" ? 0 : compoundNumber(behind, powers, meaningOf);
    return times === undefined || rest === undefined ? undefined : times * value + rest;
  }
  const small = /^#?(\d{1,2})$/.exec(meaningOf(word) ?? "")?.[1];
  return small === undefined ? undefined : Number(small);
}

/** "二〇二六", "二零零四", "一一五年": a year said digit by digit, in three digits one of the Republic of China. */
function digitByDigit(tokens: readonly Token[], from: number): number | undefined {
  const digits = tokens.slice(from, from + 4).map((token) => /^#(\d)$/.exec(token.text)?.[1] ?? "");
  const year = digits.join("");
  if (/^1[0-4]\d$/.test(digits.slice(0, 3).join("")) && tokens[from + 3]?.text === "nen")
    return Number(digits.slice(0, 3).join(""));
  return /^(?:19|20)\d\d$/.test(year) ? Number(year) : undefined;
}

/** "twenty second" ends an ordinal; elsewhere "second" is a unit or the 2nd. */
const SECOND: NumberWord = { value: 2, ordinal: true };

const isTens = (value: number): boolean => value >= 20 && value < 100 && value % 10 === 0;

/** "twenty-one", "two hundred and five". */
const isJoint = (token: Token | undefined, value: number): boolean =>
  (token?.text === "-" && !token.spaced) || (token?.text === "and" && (value >= 100 || isTens(value)));

function append(value: number, last: number, next: number): number | undefined {
  if (next === 100 || next === 1000) return value < next ? value * next : undefined;
  // Chinese says the noughts: 一百零五, 零五分.
  if (next === 0 && last >= 100 && last % 100 === 0) return value;
  if (last === 0 && next > 0 && next < 10) return value + next;
  if (last >= 100 && last % 100 === 0) return next < last ? value + next : undefined;
  // Japanese counts 二十 and 十二, Chinese 一百一十五.
  if (next === 10 && value < 10) return value * 10;
  if (next === 10 && last > (value > 100 ? 0 : 1) && last < 10) return value + last * 9;
  if (last >= 10 && last % 10 === 0 && next < 10 && next > 0) return value + next;
  // French counts on past sixty and eighty: "soixante-douze", "quatre-vingt-quinze".
  if ((last === 60 || last === 80) && next >= 10 && next < 20) return value + next;
  const century = value === 19 || value === 20;
  return century && next >= 10 && next < 100 ? value * 100 + next : undefined;
}
