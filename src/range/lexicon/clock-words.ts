import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

const MONTH = "january|february|march|april|may|june|july|august|september|october|november|december";
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
export const MONTH_NAME = new RegExp(`^(?:${MONTH})$`);
export const WEEKDAY_NAME = new RegExp(`^${WEEKDAY}$`);
const DAY_WORD = new RegExp(`^(?:\\(until today\\)|today|yesterday|tomorrow|${WEEKDAY}|\\d{4}|${MONTH})$`);
const DAY_BEFORE = new RegExp(
  `(?:^| )(?:\\(until today\\)|today|yesterday|tomorrow|\\d day ago|\\d{4}|${MONTH}|\\d{1,2} [-/.] \\d{1,2}` +
    `|${WEEKDAY}(?: (?:last|previous|past)| (?:of )?(?:(?:this|last|previous) week|week (?:this|last|previous)))?)$`,
);
const GOES_ON_AS_DATE = new RegExp(`^(?:of|[-/.]|sept|${MONTH})$`);
const CONNECTOR = /^(?:to|until|through|and|\(until today\))$/;
const MAY_CONNECT = /^(?:at\/to|in\/to|as)$/;
export const HOUR = /^(?:[01]?\d|2[0-4]|noon|midnight)$/;
export const CLOCK_TIME = /^(?:[:h]|am|pm|o'clock|hour|uur|noon|midnight)$/;

/**
 * "hier à 9h", "ayer a las 9": a time behind a day that has none yet; "de 9h à 17h", "de janvier à mars", "dalle 4 di
 * oggi alle 5 di domani": elsewhere the word means "to".
 */
export function isTimeOf(tokens: readonly Token[], index: number): boolean {
  if (!HOUR.test(neighbour(tokens, index, 1))) return false;
  // What follows is a date: "à 5 avril", "a 4-2-2016".
  if (GOES_ON_AS_DATE.test(neighbour(tokens, index, 2))) return false;
  for (let at = index - 1; at >= 0 && !CONNECTOR.test(tokens[at]?.text ?? ""); at--) {
    // "de ayer a las 4 | a hoy a las 5": before a day the word means "to".
    if (MAY_CONNECT.test(tokens[at]?.text ?? "") && isDayBehind(tokens, at)) break;
    // "dalle 15 del 10/06 | alle 9:30 del 12/06"
    if (tokens[at]?.text === "from at" || isClockSign(tokens, at)) return false;
  }
  const before = neighbour(tokens, index, -1);
  if (endsDay(tokens, index, -1) || before === "ago" || isInPart(before, Number(neighbour(tokens, index, 1))))
    return true;
  // "il y a trois jours | à 15h"
  if (/^(?:day|week|month|year)$/.test(before) && neighbour(tokens, index, -3) === "ago") return true;
  const sign = neighbour(tokens, index, -2);
  // "sexta dia 20 | às 18h", "viernes día 20 | a las 18", but not "dia 1 a 15"
  const { text, from, to } = tokens[index] as Token;
  const isClock = (text === "at/to" && to - from > 2) || CLOCK_TIME.test(neighbour(tokens, index, 2));
  if (/^\d{1,2}$/.test(before) && sign === "day" && isClock) return true;
  return /^\d{1,2}(?:th)?$/.test(before) && (/^[-/.]$/.test(sign) || DAY_WORD.test(sign));
}

/** The colon of "9:00", but not that of "Zeitraum: gestern". */
const isClockSign = (tokens: readonly Token[], index: number): boolean =>
  CLOCK_TIME.test(tokens[index]?.text ?? "") &&
  (tokens[index]?.text !== ":" || /^\d/.test(neighbour(tokens, index, -1)));

/** Is the word at that distance the last of a day: "hier", "25/12", "vendredi dernier", "maandag vorige week"? */
function endsDay(tokens: readonly Token[], index: number, distance: number): boolean {
  const words = [-4, -3, -2, -1, 0].map((step) => neighbour(tokens, index, distance + step));
  return DAY_BEFORE.test(words.join(" "));
}

/** "da stamattina | alle 8", but "da stamattina alle 15": an hour of the part itself is where it begins. */
const isInPart = (part: string, hour: number): boolean =>
  (/^(?:this )?morning$/.test(part) && hour >= 5 && hour <= 11) ||
  (/^(?:this )?afternoon$/.test(part) && hour >= 12 && hour <= 18);

/** "a | hoy", "au | 3 octobre", "a | 3 de outubro". */
function isDayBehind(tokens: readonly Token[], index: number): boolean {
  const [first, second, third] = [1, 2, 3].map((distance) => neighbour(tokens, index, distance));
  if (DAY_WORD.test(first ?? "")) return true;
  // "au | 14/05"
  if (/^\d{1,2}$/.test(first ?? "") && /^[-/.]$/.test(second ?? "") && /^\d/.test(third ?? "")) return true;
  return /^\d{1,2}(?:th)?$/.test(first ?? "") && MONTH_NAME.test((second === "of" ? third : second) ?? "");
}

/** "om 4 uur", "de 9 heures à 17 heures", "ayer a las 9 horas": hours of the clock, not a length. */
export function isClockHour(tokens: readonly Token[], index: number): boolean {
  const before = neighbour(tokens, index, -2);
  // "14.30 uur", "14:30 uur"
  if (/^[.:]$/.test(before) && /^[0-5]\d$/.test(neighbour(tokens, index, -1)))
    return HOUR.test(neighbour(tokens, index, -3));
  if (!HOUR.test(neighbour(tokens, index, -1)) || LENGTH.test(neighbour(tokens, index, 1))) return false;
  if (/^(?:at|from at|from|to|at\/to|as|until|between)$/.test(before) || endsDay(tokens, index, -2))
    return true;
  const has = (words: readonly string[], from: number, to: number) =>
    tokens.slice(from, to).some(({ text }) => words.includes(text));
  // "since 3 hours", "de 3 heures" are lengths, "since 4 o'clock until …" is not.
  // "desde 0h de hoje"
  if (neighbour(tokens, index, 1) === "of" && /^(?:today|yesterday)$/.test(neighbour(tokens, index, 2)))
    return true;
  // "gisteren vanaf 18u"
  if (SIDE_OF_DAY.test(before) && endsDay(tokens, index, -3)) return true;
  if (before === "since" || before === "of")
    return has(
      ["to", "until", "at/to", "as", "(at) noon", "(at) midnight", "date to", "onwards"],
      index,
      tokens.length,
    );
  return before === "and" && has(["between"], 0, index);
}

const SIDE_OF_DAY = /^(?:since|before|after|voor)$/;

/** "8:45 - 16u", "entre 8h15 et 14 heures": the hour closes what a time opened. */
function isBehindTime(tokens: readonly Token[], index: number): boolean {
  const at = (distance: number) => neighbour(tokens, index, distance);
  const isClosed =
    CONNECTING.test(at(-2)) ||
    (at(-2) === "and" && tokens.slice(0, index).some(({ text }) => text === "between"));
  // "16 heures à 20h"
  if (isClosed && /^(?:hour|o'clock)$/.test(at(-3))) return HOUR.test(at(-4));
  // From the last to the first: its "h", if it has one, the minutes, a sign, the hour. "Report: 48h - 24h ago" has none.
  const last = IS_HOUR.test(at(-3)) ? -4 : -3;
  const [minutes, sign, hour] = [at(last), at(last - 1), at(last - 2)];
  return isClosed && /^(?:[:.]|h|hour|uur)$/.test(sign) && MINUTES.test(minutes) && HOUR.test(hour);
}

/** The first hour of "9h-17h". */
const isHourAhead = (tokens: readonly Token[], index: number): boolean =>
  CONNECTING.test(neighbour(tokens, index, 1)) &&
  HOUR.test(neighbour(tokens, index, 2)) &&
  IS_HOUR.test(neighbour(tokens, index, 3));

/** "9h-17h", "9u tot 17u": an hour on each side of a sign or a "to". */
export function isHourOfPair(tokens: readonly Token[], index: number): boolean {
  if (!HOUR.test(neighbour(tokens, index, -1)) || LENGTH.test(neighbour(tokens, index, 1))) return false;
  const at = (distance: number) => neighbour(tokens, index, distance);
  if (isBehindTime(tokens, index)) return true;
  const first = isHourAhead(tokens, index) && !LENGTH.test(at(4));
  // "gisteren 9-17u": the sign stands once, behind a day.
  const isBehind =
    endsDay(tokens, index, -4) ||
    (tokens[index]?.text === "uur" && !/^(?:last|past|previous|since|in|ago|\d+)$/.test(at(-4)));
  if (CONNECTING.test(at(-2)) && HOUR.test(at(-3)) && isBehind) return true;
  return first || (CONNECTING.test(at(-2)) && IS_HOUR.test(at(-3)) && HOUR.test(at(-4)));
}

const CONNECTS = /^(?:-|to|until|through|at\/to|and)$/;
const IS_HOUR = /^(?:hour|uur|h|o'clock)$/;
const CONNECTING = /^(?:-|to|until|through|at\/to)$/;

/** What follows a length: "3 hours ago". */
const LENGTH = /^(?:ago|since\/ago|before|after|last|past|previous|next|full|\d{1,2})$/;

export const MINUTES = /^[0-5]\d$/;

/** "8h00", "9u30", "20 h 30", but not "last 1h30m", "12h 13 mai", and "1H24", a half of a year. */
export function isBeforeMinutes(tokens: readonly Token[], index: number): boolean {
  const [hour, sign, minutes, next] = [-1, 0, 1, 2].map((step) => tokens[index + step]);
  if (!HOUR.test(hour?.text ?? "") || !MINUTES.test(minutes?.text ?? "")) return false;
  if (sign?.spaced !== minutes?.spaced || GOES_ON_AS_LENGTH.test(next?.text ?? "")) return false;
  if (
    sign?.spaced &&
    next?.spaced !== /^[-/.]$/.test(next?.text ?? "") &&
    GOES_ON_AS_DATE.test(next?.text ?? "")
  )
    return false;
  const isBehindDay = endsDay(tokens, index, -2);
  if (/^h(?:our)?$/.test(sign?.text ?? "") && /^[12]$/.test(hour?.text ?? ""))
    return isBehindDay || endsDay(tokens, index, -3);
  const before = neighbour(tokens, index, -2);
  return !/^(?:ago|vor)$/.test(before) && (isBehindDay || !/^(?:last|past|previous)$/.test(before));
}

const GOES_ON_AS_LENGTH = /^(?:m|minute|minute\/part|s|sec|ago)$/;

/** The 30 of "9h30". */
export const isMinutes = (tokens: readonly Token[], index: number): boolean =>
  /^(?:h|hour|uur)$/.test(tokens[index - 1]?.text ?? "") && isBeforeMinutes(tokens, index - 1);

/** "hier 16h | à aujourd'hui 5h": an hour behind its day, with a day on the other side as well. */
export function isHourOfDay(tokens: readonly Token[], index: number): boolean {
  if (/^(?:this )?(?:morning|afternoon|evening|night)$/.test(neighbour(tokens, index, 1))) return true;
  if (neighbour(tokens, index, 1) === "of" && /^(?:today|yesterday)$/.test(neighbour(tokens, index, 2)))
    return true;
  // "depuis 9h aujourd'hui"
  if (neighbour(tokens, index, -2) === "since" && /^(?:today|yesterday)$/.test(neighbour(tokens, index, 1)))
    return true;
  // "aujourd'hui de 9h à maintenant", "hier 18h jusqu'à maintenant"
  if (neighbour(tokens, index, 1) === "onwards")
    return [-2, -3].some((distance) => endsDay(tokens, index, distance));
  if (isHourAhead(tokens, index)) return isBeforeMinutes(tokens, index + 3);
  // "de 16h à 23:30", "8h15 à 12h"
  if (
    CONNECTS.test(neighbour(tokens, index, 1)) &&
    (/^(?::|hour)$/.test(neighbour(tokens, index, 3)) || isBeforeMinutes(tokens, index + 3))
  )
    return true;
  if (isBehindTime(tokens, index)) return true;
  // "hier à partir de 18h"
  if (/^(?:since|from|of\/since|before|after)$/.test(neighbour(tokens, index, -2)))
    return endsDay(tokens, index, -3);
  const hour = Number(neighbour(tokens, index, -1));
  if (isInPart(neighbour(tokens, index, -2), hour) && !CONNECTING.test(neighbour(tokens, index, 1)))
    return true;
  if (!endsDay(tokens, index, -2)) return false;
  // "hier 18h", "8h ce matin"
  const goesOn = CONNECTING.test(neighbour(tokens, index, 1)) || /^\d/.test(neighbour(tokens, index, 1));
  return !goesOn || tokens.filter(({ text }) => DAY_WORD.test(text)).length > 1;
}

/** What takes minutes from the hour before it: "seis menos cinco". */
export const BEFORE_THE_HOUR = /^\(h\) \d\d$/;

export const hourBefore = (hour: string): string =>
  /^\d+$/.test(hour) ? String(hour === "1" ? 12 : (Number(hour) + 23) % 24) : "11";

/** "a la una", "all'una": one o'clock; "a la una menos cuarto": a quarter to it. */
export function oneOClock(tokens: readonly Token[], index: number): string | undefined {
  const [before, next] = [tokens[index - 1]?.text ?? "", neighbour(tokens, index, 1)];
  if (!/^(?:at|in)\/to$/.test(before) || UNIT.test(next)) return undefined;
  return BEFORE_THE_HOUR.test(next) ? "12" : "1";
}
