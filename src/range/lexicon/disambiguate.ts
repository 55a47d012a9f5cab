import {
  BEFORE_THE_HOUR,
  HOUR,
  hourBefore,
  isBeforeMinutes,
  isClockHour,
  isHourOfDay,
  isHourOfPair,
  isMinutes,
  isTimeOf,
  MINUTES,
  MONTH_NAME,
  oneOClock,
  WEEKDAY_NAME,
} from "./clock-words.ts";
import { markDays } from "./day-articles.ts";
import { EAST_ASIAN } from "./east-asian-words.ts";
import { ENGLISH_WORDS } from "./english-words.ts";
import { EUROPEAN } from "./european-words.ts";
import { neighbour } from "./neighbour.ts";
import { COUNTED, OPENER, OPENER_OR_NONE, UNIT } from "./neighbour-patterns.ts";
import { isEndOfDay } from "./romance-words.ts";
import { weekOrHalf } from "./short-words.ts";
import type { Token } from "./token.ts";

/** Settles the words whose meaning hangs on their neighbours, once the whole text is translated. */
export function disambiguate(
  tokens: readonly Token[],
  source: string,
  dayArticles: readonly string[] = [],
): readonly Token[] {
  const settled = tokens.map((token, index) => {
    const text = token.text === "week/half" ? weekOrHalf(tokens, index, source) : byAccent(token, source);
    const meant = meaningOf(text, tokens, index);
    // "9 h 30" is "9:30".
    const isClock = meant === ":" ? token.text !== ":" : MINUTES.test(meant) && isMinutes(tokens, index);
    if (isClock) return { ...token, text: meant, spaced: false };
    return meant === token.text ? token : { ...token, text: meant };
  });
  return markDays(settled, source, dayArticles);
}

/** French "dès mars" and "des mois", Dutch "vóór maart" and "één mei", "EST" and "est": where accent or case alone tell two words apart, the text as typed decides. */
function byAccent({ text, from, to }: Token, source: string): string {
  if (text === "of/since") return /è|e\u0300/i.test(source.slice(from, to)) ? "since" : "of";
  if (/^voor\b/.test(text) && /ó|o\u0301/i.test(source.slice(from, to))) return "before";
  if (text === "a" && /é|e\u0301/i.test(source.slice(from, to))) return "1";
  // "west", "et", "mt": in small letters they are words, and no zones.
  return WORDS_TOO.test(text) && /[a-z]/.test(source.slice(from, to)) ? `_${text}_` : text;
}

const WORDS_TOO = /^(?:west|wet|et|ct|mt|pt|z|ist|est|bst)$/;

const MEANINGS = new Map(
  [ENGLISH_WORDS, EUROPEAN, EAST_ASIAN].flatMap((meanings) => Object.entries(meanings)),
);

function meaningOf(text: string, tokens: readonly Token[], index: number): string {
  const meaning = MEANINGS.get(text);
  if (meaning !== undefined) return meaning(tokens, index);
  switch (text) {
    case "second":
      return /^(?:\d{1,3}|an?|last|past|previous|this|next)$/.test(tokens[index - 1]?.text ?? "")
        ? "sec"
        : "2th";
    case "sept":
      return COUNTED.test(neighbour(tokens, index, 1)) || MONTH_NAME.test(neighbour(tokens, index, 1))
        ? "7"
        : "september";
    case "at/to":
      // "envoie le rapport à 9h"
      if (neighbour(tokens, index, -1).startsWith("_") && isHourAhead(tokens, index)) return "at";
      // Portuguese "a" is an article as well: "a primeira semana".
      if (OPENER_OR_NONE.test(neighbour(tokens, index, -1)))
        return HOUR.test(neighbour(tokens, index, 1)) ? "at" : "";
      return isTimeOf(tokens, index) ? "at" : "to";
    case "am":
    case "pm":
      // "yesterday pm", "gisteren 's middags": without an hour it is the part of the day.
      if ([-1, 1].some((side) => /\d$|o'clock/.test(neighbour(tokens, index, side)))) return text;
      // "I am waiting", "pm me the numbers"
      if (tokens.length > 1 && [-1, 1].every((side) => /^(?:_|$)/.test(neighbour(tokens, index, side))))
        return `_${text}_`;
      return text === "am" ? "morning" : "afternoon";
    case "hour":
      // German, Spanish "H1 2023", "1H23"
      if (/^[12]$/.test(neighbour(tokens, index, 1)) && !/\d$/.test(neighbour(tokens, index, -1))) return "h";
      if (/^[12]$/.test(neighbour(tokens, index, -1)) && isTightYear(tokens, index)) return "h";
      if (isBeforeMinutes(tokens, index)) return ":";
      // Italian "ieri h 9-17"
      if (NAMED_DAY.test(neighbour(tokens, index, -1)) && HOUR.test(neighbour(tokens, index, 1))) return "at";
      return isClockHour(tokens, index) || isHourOfPair(tokens, index) ? "o'clock" : text;
    case "hour/at": {
      // Polish "24 godz. 30 min", but "5.10.2026 godz. 8:00".
      const [sign, before] = [neighbour(tokens, index, -2), neighbour(tokens, index, -1)];
      const isCount = /^\d{1,3}$/.test(before) && !/^[-/.]$/.test(sign);
      return /^\d/.test(neighbour(tokens, index, 1)) && !isCount ? "at" : meaningOf("hour", tokens, index);
    }
    case "week from":
      // "a week from today" is a distance, "week from 5 May" begins there.
      return /^(?:a|\d+|this|last|previous|past)$/.test(neighbour(tokens, index, -1)) ? text : "week start";
    case "start":
      // "start: 1 October, end: 15 October"
      if (neighbour(tokens, index, 1) === ":") return "from";
      // "beginning 1st to 9th October", "start Oct 1": a day begins a range and has no edge of its own.
      // "30 days beginning 1 October" is a length from there.
      return isDayAhead(tokens, index) && !UNIT.test(neighbour(tokens, index, -1)) ? "from" : text;
    case "end":
      return neighbour(tokens, index, 1) === ":" ? "to" : text;
    case "august/ago":
      // Short for agosto, unless it stands where English says "2 months ago".
      return UNIT.test(neighbour(tokens, index, -1)) ? "ago" : "august";
    case "cy":
      return /^(?:'|\d)/.test(neighbour(tokens, index, 1)) ? text : "year";
    case "eod":
      // "to EOD Friday" ends with that day, "to EOD" with this one.
      return [-1, 1].some((side) => DAY_NAME.test(neighbour(tokens, index, side))) ? "" : "today";
    case "a":
      return oneOClock(tokens, index) ?? text;
    case "h":
      if (isBeforeMinutes(tokens, index)) return ":";
      // "de 8h à midi"
      return HOUR.test(neighbour(tokens, index, -1)) &&
        (tokens.some(({ text: other }) => /^(?:noon|midnight)$/.test(other)) || isHourOfDay(tokens, index))
        ? "o'clock"
        : text;
    case "h/s":
      // French "S40" is a week.
      if (
        /^(?:[3-9]|[1-5]\d)$/.test(neighbour(tokens, index, 1)) &&
        // "S40, S41"
        (!/\d$/.test(neighbour(tokens, index, -1)) || tokens[index]?.spaced)
      )
        return "w";
      // "S1 2024", "2S24" are halves of a year; "30s" are seconds, "90s" a decade.
      if ([-1, 1].some((side) => /^[12]$/.test(neighbour(tokens, index, side)))) return "sem";
      // "S40" is a week: semaine, semana, settimana.
      return WEEK_NUMBER.test(neighbour(tokens, index, 1)) &&
        (!/\d$/.test(neighbour(tokens, index, -1)) || tokens[index]?.spaced)
        ? "week"
        : "s";
    case "uur":
      if (isBeforeMinutes(tokens, index)) return ":";
      // Dutch: a length and o'clock; "sinds 3 uur" is the latter.
      return isClockHour(tokens, index) ||
        isHourOfPair(tokens, index) ||
        /^(?:\(week\) )?since$/.test(neighbour(tokens, index, -2))
        ? "o'clock"
        : "hour";
    case "(to) start":
    case "(to) middle":
    case "(to) end": {
      // "de mediados de febrero a finales de marzo"; alone it is only "at the end of March".
      const edge = text.slice("(to) ".length);
      return OPENER_OR_NONE.test(neighbour(tokens, index, -1)) ? edge : `to ${edge}`;
    }
    case "as":
      // Portuguese "às 9"; elsewhere the article of "as últimas", "entre as 9 …".
      if (/^(?:last|past|previous|next)\b/.test(neighbour(tokens, index, 2))) return "";
      if (
        !/^(?:[01]?\d|2[0-4]|noon|midnight|december\/10)$/.test(neighbour(tokens, index, 1)) ||
        OPENER.test(neighbour(tokens, index, -1))
      )
        return "";
      return isTimeOf(tokens, index) ? "at" : "to";
    default:
      if (isEndOfDay(tokens, index)) return "24";
      // "seis menos cinco": the hour before it, and its minutes.
      if (HOUR.test(text) && BEFORE_THE_HOUR.test(neighbour(tokens, index, 1))) return hourBefore(text);
      // Most words are one, and none of those below.
      if (!text.includes(" ")) return text;
      if (BEFORE_THE_HOUR.test(text)) return `h ${text.slice("(h) ".length)}`;
      // Polish "tydzień temu" is one week; behind its number it is only the unit.
      if (ONE_AGO.test(text) && /\d$/.test(neighbour(tokens, index, -1))) return text.slice("1 ".length);
      // "les 30 derniers jours": the plural is a few only where no number says how many.
      return A_FEW.test(text) && /\d$|^sept$/.test(neighbour(tokens, index, -1))
        ? text.replace(" 3 ", " ")
        : text;
  }
}

/** The 23 of "1H23", where it is no time of a day. */
const isTightYear = (tokens: readonly Token[], index: number): boolean =>
  /^\d\d$/.test(tokens[index + 1]?.text ?? "") &&
  !tokens[index + 1]?.spaced &&
  !/^minute/.test(tokens[index + 2]?.text ?? "") &&
  !isBeforeMinutes(tokens, index);

/** "9h", "9 heures" */
const isHourAhead = (tokens: readonly Token[], index: number): boolean =>
  HOUR.test(neighbour(tokens, index, 1)) && /^(?:h|hour|:)$/.test(neighbour(tokens, index, 2));

/** "start | 1th to 9th october", "start | october 1", but not "start | 1th quarter", "start | october 2024". */
function isDayAhead(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [neighbour(tokens, index, 1), neighbour(tokens, index, 2)];
  const day = /^\d{1,2}(?:th)?$/;
  if (/^(?:this|last)$/.test(first)) return WEEKDAY_NAME.test(second);
  if (MONTH_NAME.test(first)) return day.test(second) && !/^[:.]$/.test(neighbour(tokens, index, 3));
  if (!day.test(first) || /^(?:business day|q|h)$/.test(second)) return false;
  return UNIT.test(second) ? neighbour(tokens, index, 3) === "ago" : !WEEKDAY_NAME.test(second);
}

const DAY_NAME =
  /^(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:th)?|\d{4})$/;

const NAMED_DAY = /^(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)$/;

const WEEK_NUMBER = /^(?:0[1-9]|[3-9]|[1-4]\d|5[0-3])$/;
const ONE_AGO = /^1 [a-z]+ ago$/;
const A_FEW = /^(?:last|1th) 3 (?:day|week|month|year)$/;
