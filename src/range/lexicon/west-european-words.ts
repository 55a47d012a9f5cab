import { MONTH_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

/** Words of French, Dutch, German, and their neighbors whose meaning hangs on their neighbors, by the names that the tables give them. */
export const WEST_EUROPEAN: Readonly<Record<string, (tokens: readonly Token[], index: number) => string>> = {
  // German "vom 1. bis 15. März", "vom letzten Monat": without an end it is "of", unless a day opens the range.
  "from/of": (tokens, index) =>
    tokens.slice(index).some(({ text }) => ENDS.test(text)) || !isPeriodAhead(tokens, index) ? "from" : "of",
  // German "Woche bis 12. Mai" ends then, "letzte Woche bis gestern" begins a pair.
  "(week) until": (tokens, index) => (isWhich(tokens, index) ? "week until" : "week end"),
  "(week) since": (tokens, index) => (isWhich(tokens, index) ? "week since" : "week start"),
  // German "die letzten 4 Kalenderwochen", "Kalenderwochen 15 bis 18".
  "(calendar) week": (tokens, index) =>
    /^\d+$/.test(neighbour(tokens, index, -1)) &&
    /^(?:last|past|previous)$/.test(neighbour(tokens, index, -2))
      ? "full week"
      : "week",
  // Dutch: "voor vorige maand" is for, "voor maart" before; in a sentence it is for as well: "een rapport voor maart".
  voor: (tokens, index) => {
    const before = neighbour(tokens, index, -1);
    if (UNIT.test(before)) return "before";
    return before.startsWith("_") ||
      /^(?:last|previous|past|this|today|yesterday)\b/.test(neighbour(tokens, index, 1))
      ? "for"
      : "before";
  },
  "voor de": (tokens, index) => (UNIT.test(neighbour(tokens, index, -1)) ? "before" : "for"),
  // German: "vor 3 Tagen", "3 Tage vor dem 1. Oktober".
  vor: (tokens, index) =>
    UNIT.test(neighbour(tokens, index, -1)) && !isLength(tokens, index) ? "before" : "vor",
  // Dutch: "over 3 dagen" lies ahead, "over de laatste 3 dagen" does not. Polish "za tydzień" as well, where one is not said.
  over: (tokens, index) => {
    if (UNIT.test(neighbour(tokens, index, 1)) && neighbour(tokens, index, 2) === "") return "in 1";
    return isLength(tokens, index) ? "in" : "for";
  },
  // German: "von Mai an", "vom 1. April an, danke", but not "an Ostern", "vom 1. April an Max".
  an: (tokens, index) =>
    isBehindFrom(tokens, index) && (endsThere(tokens, index) || /^[^_]/.test(neighbour(tokens, index, 1)))
      ? "onwards"
      : "on",
  // "from 2008 on, thanks", but not "from 2008 on Berlin"; at the end of the text a parser reads it.
  on: (tokens, index) =>
    isBehindFrom(tokens, index) && index + 1 < tokens.length && endsThere(tokens, index) ? "onwards" : "on",
  // "les 3 derniers mois complets pour Contoso": behind them it is about these months; "tous" may begin the next part.
  "(full)": (tokens, index) =>
    BEHIND_PERIOD.test(neighbour(tokens, index, -1)) &&
    !/^(?:|of|last|past|previous|this)$/.test(neighbour(tokens, index, 1))
      ? "whole"
      : "full",
  // French "du 1er au 15 du mois d'avril": behind a day the word says nothing more.
  "(month of)": (tokens, index) =>
    MONTH_NAME.test(neighbour(tokens, index, 1)) && /^\d/.test(neighbour(tokens, index, -2))
      ? ""
      : "month of",
  // "il y a environ 3 jours", "vers 9h"
  "(roughly)": (tokens, index) => (isLength(tokens, index) ? "" : "at"),
};

const isBehindFrom = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(0, index).some(({ text }) => /^from(?:\/of)?$/.test(text));

/** Does the range end with the word: at the end of the text, before a comma or a bracket, or before what is only polite? */
function endsThere(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const isSign = next?.text === "" && next.to - next.from === 1;
  return isSign || /^(?:|_(?:bitte|danke|please|pls|thanks|thank)_)$/.test(neighbour(tokens, index, 1));
}

const ENDS = /^(?:-|to|until|through|onwards|an|at|\(until today\)|until this morning)$/;
const WHICH_PERIOD =
  /^(?:(?:this|last|previous|past|before-last|full|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d day ago|(?:year|month|quarter|week) before last)\b|q$)/;

const BEHIND_PERIOD = /(?:^| )(?:last|past|previous|day|week|month|quarter|half|year)$/;

const isWhich = (tokens: readonly Token[], index: number): boolean =>
  /^(?:this|last|previous|before-last)$/.test(neighbour(tokens, index, -1));

/** "last month", "March", "2023", "2nd quarter": periods that are whole, and no day of a date. */
function isPeriodAhead(tokens: readonly Token[], index: number): boolean {
  const next = neighbour(tokens, index, 1);
  if (/^\d{1,2}th$/.test(next)) return /^(?:quarter|half|week)$/.test(neighbour(tokens, index, 2));
  return WHICH_PERIOD.test(next) || MONTH_NAME.test(next) || /^\d{4}$/.test(next);
}

/** A count and its unit: "30 days", "a month". */
export const isLength = (tokens: readonly Token[], index: number): boolean =>
  /^(?:\d+|a)$/.test(neighbour(tokens, index, 1)) &&
  (UNIT.test(neighbour(tokens, index, 2)) || neighbour(tokens, index, 2) === "hour/at");
