import { HOUR, MONTH_NAME, WEEKDAY_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { CONNECTOR, COUNTED, UNIT } from "./neighbour-patterns.ts";
import { POLISH } from "./polish-words.ts";
import { ROMANCE } from "./romance-words.ts";
import { marchOrTuesday, septemberOrWeek, UNDECIDED } from "./short-words.ts";
import type { Token } from "./token.ts";
import { isLength, WEST_EUROPEAN } from "./west-european-words.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/** Words of European languages whose meaning hangs on their neighbors, by the names that the tables give them. */
export const EUROPEAN: Readonly<Record<string, Meaning>> = {
  ...WEST_EUROPEAN,
  ...ROMANCE,
  ...POLISH,
  // "billing period 26 Oct to 25 Nov" names one, "last billing period", "period 3" do not.
  "(period)": (tokens, index) => (isPeriodNamed(tokens, index) ? "" : "_period_"),
  // Portuguese "2a semana", and "2a a 6a" from Monday to Friday.
  ...Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day, index): [string, Meaning] => [
      `${index + 2}th/weekday`,
      (tokens, at) => (FEMININE.test(neighbour(tokens, at, 1)) ? `${index + 2}th` : day),
    ]),
  ),
  // Spanish "semana nº 40"; without a number "la semana no" denies.
  "(week no)": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "week" : "_semana_no_"),
  // Portuguese "semana nº 40", "esta semana no ano passado".
  "(week) in": (tokens, index) => (/^\d/.test(neighbour(tokens, index, 1)) ? "week" : "week in"),
  // Italian "entro 30 giorni" lies ahead, "entro ottobre" ends with it.
  "until/in": (tokens, index) => (isLength(tokens, index) ? "in" : "latest"),
  // German "Montag Morgen", "gestern Morgen".
  "tomorrow/morning": (tokens, index) =>
    WEEKDAY_NAME.test(neighbour(tokens, index, -1)) || neighbour(tokens, index, -1) === "yesterday"
      ? "morning"
      : "tomorrow",
  // "two Mondays ago"; "Mondays" alone are all of them.
  ...Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(
      (day): [string, Meaning] => [
        `(number) ${day}`,
        (tokens, at) => (/^\d+$/.test(neighbour(tokens, at, -1)) ? day : `_${day}s_`),
      ],
    ),
  ),
  // Polish "26 zeszłego miesiąca".
  "(of) last month": (tokens, index) => ofMonth("last month", tokens, index),
  "(of) this month": (tokens, index) => ofMonth("this month", tokens, index),
  // "Zeitraum: 1.–15.10.", "mes: junio", "desde: 1/10 hasta: 15/10", "début : 1/10, fin : 15/10"
  ":": (tokens, index) =>
    /^(?:\(period\)|week|month|quarter|half|year|of|from|since|to|until|between|in\/to|start|end)$/.test(
      neighbour(tokens, index, -1),
    )
      ? ""
      : ":",
  // "over the last 30 days" is during them, "over 30 days" more than so many.
  "for/over": (tokens, index) => (isLength(tokens, index) ? "_over_" : "for"),
  // Spanish "por octubre", "por mes".
  "for/per": (tokens, index) =>
    UNIT.test(tokens[index + 1]?.text ?? "") && neighbour(tokens, index, 2) === "" ? "_per_" : "for",
  // Swedish "7 dagar från 1 oktober" are those that begin there.
  "(length) from": (tokens, index) => (UNIT.test(neighbour(tokens, index, -1)) ? "since" : "from"),
  // Spanish "desde hace 10 días", and "desde hace 10 días hasta hace 5 días".
  "(since ago)": (tokens, index) =>
    tokens.slice(index).some(({ text }) => /^(?:to|until|onwards|date to|\(until today\))$/.test(text))
      ? "from ago"
      : "since",
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
    isLength(tokens, index) && neighbour(tokens, index, 3) !== "ago" ? "in" : "between",
  // Italian "l'ultima ora", "da ora".
  "hour/now": (tokens, index) =>
    [-1, 1].some((side) => /^(?:\d+|a|last|previous|past|this|same)$/.test(neighbour(tokens, index, side)))
      ? "hour"
      : "now",
  // Portuguese "toda segunda", "todo mês", "todo dia 5" are each of them; "toda esta semana" is all of it.
  "full/every": (tokens, index) =>
    WEEKDAY_NAME.test(neighbour(tokens, index, 1)) ||
    (UNIT.test(neighbour(tokens, index, 1)) && /^(?:|\d{1,2})$/.test(neighbour(tokens, index, 2)))
      ? "_every_"
      : "full",
  // Italian "ultime 24 ore", "ieri ore 9", "dalle 9 alle 17 ore".
  "hour/at": (tokens, index) =>
    HOUR.test(neighbour(tokens, index, 1)) && !isCounted(tokens, index) ? "at" : "hour",
  // "los años 2023 y 2024", "los años 30".
  "(decade)": (tokens, index) => (/^\d{4}$/.test(neighbour(tokens, index, 1)) ? "year" : "decade"),
  // Swedish "senast 15 oktober", Danish "senest fredag" end with it, "senast" behind a day is the last one.
  "last/until": (tokens, index) =>
    /^(?:\d|(?:at|start|end|today|yesterday|tomorrow|q)$)/.test(neighbour(tokens, index, 1)) ||
    MONTH_NAME.test(neighbour(tokens, index, 1)) ||
    WEEKDAY_NAME.test(neighbour(tokens, index, 1))
      ? "latest"
      : "last",
  // "hasta hoy" alone is up to now, "hasta hoy a las 5" ends today at five.
  "(until today)": (tokens, index) =>
    TIME_BEGINS.test(neighbour(tokens, index, 1)) ? "until today" : "onwards",
  "(at) noon": (tokens, index) => atOrTo("noon", tokens, index),
  "(at) midnight": (tokens, index) => atOrTo("midnight", tokens, index),
  "december/10": (tokens, index) => (isTen(tokens, index) ? "10" : "december"),
  "march/tuesday": marchOrTuesday,
  // Swedish and Danish "jul": July in short beside a number or a month, else Christmas or July.
  "july/christmas": (tokens, index) => {
    const beside = [-1, 1].flatMap((side) => {
      const text = neighbour(tokens, index, side);
      return CONNECTOR.test(text) ? [neighbour(tokens, index, 2 * side)] : [text];
    });
    return beside.some((text) => /^(?:\d+(?:th)?|'|of)$/.test(text) || MONTH_NAME.test(text))
      ? "july"
      : UNDECIDED;
  },
  // Swedish "senaste 6 mån"
  "monday/month": (tokens, index) =>
    /^\d{1,3}$/.test(neighbour(tokens, index, -1)) && !/^\d/.test(neighbour(tokens, index, 1))
      ? "month"
      : "monday",
  // "15 min", "min månad"
  "minute/this": (tokens, index) => (/\d$/.test(neighbour(tokens, index, -1)) ? "minute" : "this"),
  "september/week": septemberOrWeek,
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

const FEMININE = /^(?:week|workweek|half|halfmonth|fortnight|hour|decade)(?: of)?$/;

const ofMonth = (month: string, tokens: readonly Token[], index: number): string =>
  /^(?:\d{1,2}(?:th)?|middle\/half)$/.test(neighbour(tokens, index, -1)) ? `of ${month}` : month;

/** Does what stands before a unit count it? In "1/7 ore 8" the number is a month. */
const isCounted = (tokens: readonly Token[], index: number): boolean =>
  /^(?:\d{1,2}|\d{1,3}th|a|last|previous|past)$/.test(neighbour(tokens, index, -1)) &&
  !/^[-/.]$/.test(neighbour(tokens, index, -2));

/** Does a range follow, with nothing before that counts or picks periods? "10/2026" may be the tenth of them. */
export function isPeriodNamed(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:|_.*|in|for|on|of|to|at|from|since|in\/to|:)$/.test(neighbour(tokens, index, -1))) return false;
  const at = index + (neighbour(tokens, index, 1) === ":" ? 1 : 0);
  const [first, second, third] = [1, 2, 3].map((distance) => neighbour(tokens, at, distance));
  if (!/^\d{1,2}$/.test(first ?? "")) return first !== "" && !/^(?:q|h|number|\(period\))$/.test(first ?? "");
  if (/^[-/.]$/.test(second ?? ""))
    return /^\d{1,2}(?:th)?$/.test(third ?? "") || MONTH_NAME.test(third ?? "");
  return /^(?:to|until|through|of|gatsu|nichi)$/.test(second ?? "") || MONTH_NAME.test(second ?? "");
}

const WHICH = /^(?:this|last|previous)$/;
const TIME_BEGINS = /^(?:\d+|at|at\/to|as|noon|midnight|morning|afternoon|evening|\(at\) .+)$/;
const PERIOD_BEGINS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|this|last|previous|past|day|week|month|\(month of\)|quarter|half|halfmonth|year|[1-4]th)$/;

/** "6月初至今" begins with that month. "do início do ano até hoje": the beginning is named, and the period is its own. */
function toDate(unit: string, tokens: readonly Token[], index: number): string {
  if (unit === "month" && /^\d{1,2}$/.test(neighbour(tokens, index, -1))) return "gatsu start onwards";
  // "letzten | Monat bis heute | 8 Uhr"
  if (WHICH.test(neighbour(tokens, index, -1)) && TIME_BEGINS.test(neighbour(tokens, index, 1)))
    return `${unit} until today`;
  // "depuis le début de la semaine | dernière", but "cumul au | 31 octobre"
  const isDate = [2, 3].some((distance) => MONTH_NAME.test(neighbour(tokens, index, distance)));
  if (!isDate && /^(?:last|previous|before-last|\d{1,2})\b/.test(neighbour(tokens, index, 1)))
    return `since start of ${unit}`;
  // "van de 1e van de | maand tot vandaag"
  const before = neighbour(tokens, index, -1);
  // "das 2. | Quartal bis heute"
  const isPart = /^\dth$/.test(before) || (before === "of" && /^\d/.test(neighbour(tokens, index, -2)));
  const hasStart = isPart || tokens.slice(0, index).some(({ text }) => /\bstart$/.test(text));
  return hasStart ? `${unit} onwards` : `${unit} date to`;
}

/** "ayer al mediodía", "de las 8 al mediodía". */
const atOrTo = (time: string, tokens: readonly Token[], index: number): string =>
  tokens.slice(0, index).some(({ text }) => /^(?:from|from at|of|between|since)$/.test(text))
    ? `to ${time}`
    : time;

/** Portuguese "dez" is ten before what it counts and as a day, and else short for December. */
function isTen(tokens: readonly Token[], index: number): boolean {
  const [next, afterNext] = [neighbour(tokens, index, 1), neighbour(tokens, index, 2)];
  // "das oito às dez"
  if (neighbour(tokens, index, -1) === "as") return true;
  if (COUNTED.test(next) || /^\d+th$/.test(next)) return true;
  return next === "of" ? MONTH_NAME.test(afterNext) : CONNECTOR.test(next) && /^\d/.test(afterNext);
}
