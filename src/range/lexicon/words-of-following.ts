import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/**
 * 翌日, 次月, 翌年: what follows the day, month or year that stands before it, "12月26日〜翌月25日". Where nothing stands
 * before it, what follows today; where it isn't clear what it follows, a word that no pattern reads.
 */
export const FOLLOWING: Readonly<Record<string, Meaning>> = {
  "(next day)": (tokens, index) => nextDay("tomorrow", tokens, index),
  "(next day) am": (tokens, index) => (nextDay("", tokens, index) === "dayafter" ? "dayafter am" : UNREAD),
  // "10月第二天" is the 2nd.
  "(second day)": (tokens, index) => {
    const meant = nextDay("", tokens, index);
    return meant === "dayafter" ? meant : "number 2 day";
  },
  "(next week)": (tokens, index) => (isFirst(tokens, index) ? "next week" : UNREAD),
  "(next month)": (tokens, index) => {
    const after = afterBefore(tokens, index, AFTER_MONTH, "gatsu", (number) =>
      number >= 1 && number <= 12 ? `${(number % 12) + 1} gatsu` : undefined,
    );
    return after ?? (isFirst(tokens, index) ? "next month" : UNREAD);
  },
  "(next year)": (tokens, index) => {
    const after = afterBefore(tokens, index, AFTER_YEAR, "nen", (number, era) => {
      if (number < 1) return undefined;
      return ERA.test(era) ? `${era} ${number + 1} nen` : number > 99 ? `${number + 1} nen` : UNREAD;
    });
    if (after !== undefined) return after;
    if (isFirst(tokens, index)) return "next year";
    // "12月〜翌年2月"
    const [first, last] = [monthBefore(tokens, index), Number(neighbour(tokens, index, 1))];
    return first > last && neighbour(tokens, index, 2) === "gatsu" ? "" : UNREAD;
  },
};

const UNREAD = "_following_";
const ERA = /^(?:reiwa|heisei|showa|taisho|minguo)$/;
const AFTER_MONTH: Readonly<Record<string, string>> = {
  "penultimate month": "last month",
  "last month": "this month",
  "this month": "next month",
};
const AFTER_YEAR: Readonly<Record<string, string>> = {
  "penultimate year": "last year",
  "last year": "this year",
  "this year": "next year",
};

/**
 * What follows the nearest period before a word: one of a table, or one with a number before its unit.
 * @param next what follows that number; undefined where the number is none of the unit's
 */
function afterBefore(
  tokens: readonly Token[],
  index: number,
  table: Readonly<Record<string, string>>,
  unit: string,
  next: (number: number, beforeIt: string) => string | undefined,
): string | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const text = tokens[at]?.text ?? "";
    const after =
      table[text] ??
      (text === unit ? next(Number(neighbour(tokens, at, -1)), neighbour(tokens, at, -2)) : undefined);
    if (after !== undefined) return after;
  }
  return undefined;
}

const isFirst = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(0, index).every(({ text }) => text === "" || text.startsWith("_"));

/** Before a time of day it is that of the day after: "22時〜翌6時". */
function nextDay(alone: string, tokens: readonly Token[], index: number): string {
  if (isFirst(tokens, index)) return alone === "" ? UNREAD : alone;
  return TIME_BEGINS.test(neighbour(tokens, index, 1)) ? "dayafter" : UNREAD;
}

const TIME_BEGINS = /^(?:\d{1,2}|am|am\/dawn|pm|pm\/dusk|noon\/midday|morning|evening)$/;

function monthBefore(tokens: readonly Token[], index: number): number {
  const at = tokens.findIndex(({ text }) => text === "gatsu");
  return at < 0 || at > index ? 0 : Number(neighbour(tokens, at, -1));
}
