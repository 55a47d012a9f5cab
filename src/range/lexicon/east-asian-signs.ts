import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";

/** The days of the week by the sign that Chinese names them with, behind 周 or alone behind another. */
export const DAY_OF_SIGN: Readonly<Record<string, string>> = {
  一: "monday",
  二: "tuesday",
  三: "wednesday",
  四: "thursday",
  五: "friday",
  六: "saturday",
  日: "sunday",
  天: "sunday",
};
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: of .*)?$/;
const JOINT = /^(?:to|to\/until|-|and\/to|\(and\))$/;
/** What makes the sign a number: "周一到五月", "周一到五点". */
const COUNTS_ON = /^(?:\d|gatsu|nichi|nen|ji|sec|minute|hour|day|week|month|quarter|half|year|number)/;

/** "周一至五", "上周一、二": behind a weekday its sign alone names another. */
export const weekdaySigns = (tokens: readonly Token[], source: string): readonly Token[] =>
  tokens.map((token, index) => {
    const day = DAY_OF_SIGN[source.slice(token.from, token.to)];
    if (day === undefined || WEEKDAY.test(token.text)) return token;
    const isBeside = JOINT.test(neighbour(tokens, index, -1)) && WEEKDAY.test(neighbour(tokens, index, -2));
    return isBeside && !COUNTS_ON.test(neighbour(tokens, index, 1)) ? { ...token, text: day } : token;
  });

const ENDS_DATE = /^(?:\d{1,2}|nichi|gatsu|ji|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "10/1〜", "10月1日〜のレポート": nothing follows the sign, so the range is open. What an unknown word begins may end it. */
export const openEnds = (tokens: readonly Token[], source: string): readonly Token[] =>
  tokens.map((token, index) => {
    if (token.text !== "to" || !/[〜～~]/.test(source.slice(token.from, token.to))) return token;
    if (!ENDS_DATE.test(neighbour(tokens, index, -1)) || !/^(?:|_.*)$/.test(neighbour(tokens, index, 1)))
      return token;
    const next = tokens[index + 1];
    return next === undefined || next.text === "" ? { ...token, text: "fromwards" } : token;
  });

type Meaning = (tokens: readonly Token[], index: number) => string;

/** "7（水）", "7（三）": in brackets behind a date. Chinese numbers its paragraphs so as well. */
export const WEEKDAYS_IN_BRACKETS: Readonly<Record<string, Meaning>> = Object.fromEntries(
  ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"].flatMap((day): [string, Meaning][] => [
    [`(of date) ${day}day`, (tokens, index) => weekdayOfDate(`${day}day`, tokens, index)],
    [
      `(numbered) ${day}day`,
      (tokens, index) =>
        /^(?:\d{1,2}|nichi)$/.test(neighbour(tokens, index, -1))
          ? weekdayOfDate(`${day}day`, tokens, index)
          : "",
    ],
  ]),
);

/** "10/1(木)〜7(水)": a number alone before it is the day of the month said before. */
function weekdayOfDate(weekday: string, tokens: readonly Token[], index: number): string {
  const isDay = /^(?:to|to\/until|-|fromwards|and\/to|\(and\)|and|gatsu)$/.test(neighbour(tokens, index, -2));
  const isBehindNumber = /^\d{1,2}$/.test(neighbour(tokens, index, -1));
  return isBehindNumber && isDay ? `nichi ${weekday}` : weekday;
}
