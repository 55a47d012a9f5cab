import { WEEKDAY_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";

/** Words of Polish whose meaning hangs on their neighbors, by the names that the table gives them. */
export const POLISH: Readonly<Record<string, (tokens: readonly Token[], index: number) => string>> = {
  // "2,5 dnia", "dnia 5 maja".
  "(day)": (tokens, index) => (/^\d+$/.test(neighbour(tokens, index, -1)) ? "day" : ""),
  // "tydzień od 12 października", "zeszły tydzień od poniedziałku".
  "(week) from": (tokens, index) =>
    WEEKDAY_NAME.test(neighbour(tokens, index, 1)) ? "week from" : "week start",
  // "od 9 do 17", "od wczoraj".
  "from/since": (tokens, index) =>
    tokens.slice(index).some(({ text }) => /^(?:to|until|to at)$/.test(text)) ? "from" : "since",
  // "8 rano", "o ósmej wieczorem", "wczoraj rano".
  "morning/am": (tokens, index) => (isBehindHour(tokens, index) ? "am" : "morning"),
  "afternoon/pm": (tokens, index) => (isBehindHour(tokens, index) ? "pm" : "afternoon"),
  "evening/pm": (tokens, index) => (isBehindHour(tokens, index) ? "pm" : "evening"),
  // "marzec 2024 roku", "pierwsza połowa roku": behind its number or its half the word says nothing more.
  "(year)": (tokens, index) => {
    const [first, before] = [neighbour(tokens, index, -2), neighbour(tokens, index, -1)];
    return /^\d{4}$/.test(before) || (before === "middle/half" && /\dth$/.test(first)) ? "" : "year";
  },
  // "w połowie marca", "w pierwszej połowie marca".
  "middle/half": (tokens, index) => (/\d(?:th)?$/.test(neighbour(tokens, index, -1)) ? "half" : "middle"),
  "(middle/half) of month": (tokens, index) =>
    /\d(?:th)?$/.test(neighbour(tokens, index, -1)) ? "half of month" : "middle of month",
};

const isBehindHour = (tokens: readonly Token[], index: number): boolean =>
  /^(?:\d{1,2}|\d{1,2} o'clock)$/.test(neighbour(tokens, index, -1)) &&
  !/^[-/.]$/.test(neighbour(tokens, index, -2));
