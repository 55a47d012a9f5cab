import { MONTH_NAME, WEEKDAY_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { CONNECTOR, COUNTED, UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/** Words of European languages whose meaning hangs on their neighbors, by the names that the tables give them. */
export const EUROPEAN: Readonly<Record<string, Meaning>> = {
  // Swedish "sedan igår", "3 dagar sedan".
  "since/ago": (tokens, index) => (UNIT.test(neighbour(tokens, index, -1)) ? "ago" : "since"),
  // French "courant octobre", "mois courant".
  "during/this": (tokens, index) =>
    MONTH_NAME.test(neighbour(tokens, index, 1)) || /^\d{4}$/.test(neighbour(tokens, index, 1))
      ? "for"
      : "this",
  // "1 May and after", but not "on 1 May and after the meeting".
  "(and after)": (tokens, index) => (neighbour(tokens, index, 1) === "" ? "onwards" : "and after"),
  // Italian "la settimana prima", "la prima settimana".
  "1th/previous": (tokens, index) =>
    UNIT.test(neighbour(tokens, index, -1)) && !UNIT.test(neighbour(tokens, index, 1)) ? "previous" : "1th",
  // Italian "tra 3 giorni" lies ahead, "tra marzo e agosto" does not.
  "between/in": (tokens, index) =>
    /^(?:\d+|a)$/.test(neighbour(tokens, index, 1)) && UNIT.test(neighbour(tokens, index, 2))
      ? "in"
      : "between",
  // Italian "l'ultima ora", "da ora".
  "hour/now": (tokens, index) =>
    [-1, 1].some((side) => /^(?:\d+|a|last|previous|past|this|same)$/.test(neighbour(tokens, index, side)))
      ? "hour"
      : "now",
  // Polish "2,5 dnia", "dnia 5 maja".
  "(day)": (tokens, index) => (/^\d+$/.test(neighbour(tokens, index, -1)) ? "day" : ""),
  // Polish "tydzień od 12 października", "zeszły tydzień od poniedziałku".
  "(week) from": (tokens, index) =>
    WEEKDAY_NAME.test(neighbour(tokens, index, 1)) ? "week from" : "week start",
  // Polish "od 9 do 17", "od wczoraj".
  "from/since": (tokens, index) =>
    tokens.slice(index).some(({ text }) => /^(?:to|until|to at)$/.test(text)) ? "from" : "since",
  // Polish "marzec 2024 roku": behind its number the word says nothing more.
  "(year)": (tokens, index) => (/^\d{4}$/.test(neighbour(tokens, index, -1)) ? "" : "year"),
  // Polish "w połowie marca", "w pierwszej połowie marca".
  "middle/half": (tokens, index) => (neighbour(tokens, index, -1).endsWith("th") ? "half" : "middle"),
  // "hasta hoy" alone is up to now, "hasta hoy a las 5" ends today at five.
  "(until today)": (tokens, index) =>
    TIME_BEGINS.test(neighbour(tokens, index, 1)) ? "until today" : "onwards",
  "(at) noon": (tokens, index) => atOrTo("noon", tokens, index),
  "(at) midnight": (tokens, index) => atOrTo("midnight", tokens, index),
  "december/10": (tokens, index) => (isTen(tokens, index) ? "10" : "december"),
  "march/tuesday": marchOrTuesday,
  // Portuguese "há 3 dias atrás" says it twice.
  ago: (tokens, index) => (neighbour(tokens, index, -3) === "ago" ? "" : "ago"),
  // "dos quincenas" are a length.
  halfmonth: (tokens, index) => (/^\d+$/.test(neighbour(tokens, index, -1)) ? "fortnight" : "halfmonth"),
  // French "au mois dernier", "du 1er au 15".
  "in/to": (tokens, index) =>
    neighbour(tokens, index, -1) === "" && PERIOD_BEGINS.test(neighbour(tokens, index, 1)) ? "in" : "to",
  // French "en semaine", "en semaine 40".
  "(workweek)": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "week" : "workweek"),
  "year date to": (tokens, index) => toDate("year", tokens, index),
  "quarter date to": (tokens, index) => toDate("quarter", tokens, index),
  "month date to": (tokens, index) => toDate("month", tokens, index),
  "week date to": (tokens, index) => toDate("week", tokens, index),
};

const TIME_BEGINS = /^(?:\d+|at|at\/to|as|noon|midnight|\(at\) .+)$/;
const PERIOD_BEGINS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|this|last|previous|past|day|week|month|quarter|half|halfmonth|year|[1-4]th)$/;

/** "do início do ano até hoje": the beginning is named, and the period is its own. */
const toDate = (unit: string, tokens: readonly Token[], index: number): string =>
  tokens.slice(0, index).some(({ text }) => /\bstart$/.test(text)) ? `${unit} onwards` : `${unit} date to`;

/** "ayer al mediodía", "de las 8 al mediodía". */
const atOrTo = (time: string, tokens: readonly Token[], index: number): string =>
  tokens.slice(0, index).some(({ text }) => /^(?:from|from at|of|between|since)$/.test(text))
    ? `to ${time}`
    : time;

/** Portuguese "dez" is ten before what it counts and as a day, and else short for December. */
function isTen(tokens: readonly Token[], index: number): boolean {
  const [next, afterNext] = [neighbour(tokens, index, 1), neighbour(tokens, index, 2)];
  if (COUNTED.test(next) || /^\d+th$/.test(next)) return true;
  return next === "of" ? MONTH_NAME.test(afterNext) : CONNECTOR.test(next) && /^\d/.test(afterNext);
}

/** "mar" is March beside numbers and months, Tuesday (martes, martedì) beside weekdays; alone it says nothing for sure. */
function marchOrTuesday(tokens: readonly Token[], index: number): string {
  const near = [-2, -1, 1, 2].map((distance) => neighbour(tokens, index, distance));
  if (near.some((text) => WEEKDAY_NAME.test(text))) return "tuesday";
  if (near.some((text) => /^\d+$/.test(text) || MONTH_NAME.test(text) || text === "year")) return "march";
  return "_mar_";
}
