import { MONTH_NAME, WEEKDAY_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { CONNECTOR } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

/**
 * "mar" is Tuesday (martes, martedì, mardi) beside weekdays and before a date, March behind a day, before a year, and
 * beside months; alone, and before a number, it says nothing for sure.
 */
export function marchOrTuesday(tokens: readonly Token[], index: number): string {
  const at = (distance: number) => neighbour(tokens, index, distance);
  const [before, next] = [at(-1), at(1)];
  if (/^\d{1,2}(?:th)?$/.test(next)) {
    const month = at(2) === "of" ? at(3) : at(2);
    if (MONTH_NAME.test(month) || (/^[/.]$/.test(at(2)) && /^\d/.test(at(3)))) return "tuesday";
  } else if ([-2, -1, 1, 2].some((distance) => WEEKDAY_NAME.test(at(distance)))) return "tuesday";
  if (/^\d{1,2}(?:th)?$/.test(before) || (before === "of" && /^\d{1,2}/.test(at(-2)))) return "march";
  // "mar 1 - mar 15": nobody counts from one Tuesday to another so.
  if (/^\d/.test(next) && tokens.filter(({ text }) => text === "march/tuesday").length > 1) return "march";
  // "mar-26", "5/mar/2026"
  if ([1, -1].some((side) => /^[-/]$/.test(at(side)) && /^\d/.test(at(2 * side)))) return "march";
  if (/^(?:\d{4}|')$/.test(next) || next === "year") return "march";
  return isJoinedToMonth(tokens, index) ||
    MONTH_NAME.test(before) ||
    /^\(?month/.test(before) ||
    at(-2) === "month"
    ? "march"
    : UNDECIDED;
}

/** Italian "sett." is settembre behind a day and before a year, settimana before its number and beside "scorsa", "prima". */
export function septemberOrWeek(tokens: readonly Token[], index: number): string {
  const at = (distance: number) => neighbour(tokens, index, distance);
  if (/^(?:\d{4}|'|year)$/.test(at(1)) || (at(1) === "of" && /^(?:\d{4}|year|this)$/.test(at(2))))
    return "september";
  if (/^\d{1,2}$/.test(at(1)) || WHICH_ONE.test(at(-1)) || WHICH_ONE.test(at(1))) return "week";
  if (/^\d{1,2}(?:th)?$/.test(at(-1)))
    return WHICH_ONE.test(at(-2)) || /^(?:ago|of)$/.test(at(1)) ? "week" : "september";
  return isJoinedToMonth(tokens, index) ? "september" : UNDECIDED;
}

/** "mar a mayo", "luglio - sett." */
const isJoinedToMonth = (tokens: readonly Token[], index: number): boolean =>
  [1, -1].some(
    (side) =>
      CONNECTOR.test(neighbour(tokens, index, side)) && MONTH_NAME.test(neighbour(tokens, index, 2 * side)),
  );

const WHICH_ONE = /^(?:this|last|past|previous|next|full|1th\/previous)$/;

/** Stands for a word that says two things, and nothing else in the text tells which. */
export const UNDECIDED = "_undecided_";

const FEMININE = /(?:[aª]|[iè1]re|ère|cette|2nde|seconde|aine|[eé]e|[aeé]nte|elle)s?\.?$/iu;
/** "sem en curso", "sem actual", "sem anterior" */
const GENDERLESS =
  /(?:en cours|en curso|em curso|actual|atual|corrente|corriente|presente|precedente|anterior(?:es)?|siguiente|seguinte)$/i;

/** Words that agree with the unit beside them. */
const AGREES = /^(?:of )?(?:this|last|past|previous|next|full|\d{1,2}th)$/;

/**
 * Spanish, Portuguese, and French "sem" is a week or a half: "esta sem", "1er sem 2026", "últimas 2 sem". The gender of
 * what agrees with it tells, or a number that no half has; "sem 1" may be either.
 */
export function weekOrHalf(tokens: readonly Token[], index: number, source: string): string {
  for (const at of [index - 1, index + 1, index - 2]) {
    const token = tokens[at];
    if (token === undefined || !AGREES.test(token.text)) continue;
    const typed = source.slice(token.from, token.to);
    // French "2e" says no gender, "3e" is no half.
    if (/^\d+ ?[eè](?:me)?$|^\p{L}+i[eè]me$/iu.test(typed))
      return /^[12]th$/.test(token.text) ? UNDECIDED : "week";
    if (GENDERLESS.test(typed)) return UNDECIDED;
    return FEMININE.test(typed) ? "week" : "half";
  }
  return /^0?[12]$/.test(tokens[index + 1]?.text ?? "") ? UNDECIDED : "week";
}
