import { HOUR, MINUTES, MONTH_NAME, WEEKDAY_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

const OPENS_TIME = /^(?:at|from at|to at|from|since|from\/since|to|until|before|vor|after|between)$/;
const IS_NUMBERED = /^(?:middle\/half|\(middle\/half\) of month|hour\/at|workweek|weekend)$/;
const SPOKEN = /^(\d{1,2})th\/hour$/;

/**
 * Polish says the hours as ordinals: "od ósmej do szesnastej", "między ósmą a dwunastą". Before what it numbers, "ósma
 * godzina", and without a word that opens a time, it is the eighth.
 */
export function spokenHours(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    const [, number] = SPOKEN.exec(token.text) ?? [];
    if (number === undefined) return token;
    const [before, next] = [neighbour(tokens, index, -1), neighbour(tokens, index, 1)];
    const isSecond = before === "and" && tokens.slice(0, index).some(({ text }) => text === "between");
    const isNumbered = UNIT.test(next) || WEEKDAY_NAME.test(next) || IS_NUMBERED.test(next);
    const isHour = (OPENS_TIME.test(before) || isSecond) && !isNumbered;
    return { ...token, text: isHour ? `${number} o'clock` : `${number}th` };
  });
}

const CONNECTS = /^(?:[-–—]|to|until|through|and|to at)$/;
const OPENS_PAIR = /^(?:at|from at|from|from\/of|from\/since|between)$/;
const A_DAY = /^(?:today|yesterday)$/;
const LENGTH_OR_TIME = /^(?:hour|uur|h|hour\/at)$/;
const COUNTS = /^(?:last|past|previous|next|ago|vor|since)$/;

/** "od 9,30 do 12,15", "ab 9,30 Uhr": between an hour and its minutes a comma is a colon. In "5,10 October" it isn't. */
export function commaTimes(tokens: readonly Token[], source: string): readonly Token[] {
  if (!source.includes(",")) return tokens;
  const isComma = (token: Token | undefined) =>
    token !== undefined && !token.spaced && source.slice(token.from, token.to) === ",";
  const hasMinutes = (at: number) =>
    HOUR.test(tokens[at]?.text ?? "") &&
    isComma(tokens[at + 1]) &&
    MINUTES.test(tokens[at + 2]?.text ?? "") &&
    tokens[at + 2]?.spaced === false;
  const text = (at: number) => tokens[at]?.text ?? "";
  const goesOn = (at: number) => MONTH_NAME.test(text(at)) || /^(?:of|[-./]|\d+)$/.test(text(at));
  // "1,10 bis 15,10" are dates with the comma of a number pad.
  const mayBeMonth = (at: number) => /^(?:0[1-9]|1[0-2])$/.test(text(at + 2));
  // What stands on the other side of "to" is a time as well, or an hour of "from 8 to 16,30".
  const isTimeAt = (at: number, opener: number) =>
    hasMinutes(at) || (HOUR.test(text(at)) && OPENS_PAIR.test(text(opener)));
  const isPair = (at: number) => {
    const areBoth = (first: number, last: number) => !(mayBeMonth(first) && mayBeMonth(last));
    if (CONNECTS.test(text(at + 3)) && isTimeAt(at + 4, at - 1))
      return hasMinutes(at + 4) ? areBoth(at, at + 4) && !goesOn(at + 7) : areBoth(at, at) && !goesOn(at + 5);
    if (!CONNECTS.test(text(at - 1)) || goesOn(at + 3)) return false;
    return hasMinutes(at - 4) ? areBoth(at - 4, at) : areBoth(at, at) && isTimeAt(at - 2, at - 3);
  };
  const isTime = (at: number) => {
    const [before, behind] = [text(at - 1), text(at + 3)];
    if (/^(?:at|from at|to at)$/.test(before) || behind === "o'clock") return true;
    const isDays = A_DAY.test(text(at - 2)) || WEEKDAY_NAME.test(text(at - 2));
    if (isDays && OPENS_TIME.test(before)) return !goesOn(at + 3);
    return (LENGTH_OR_TIME.test(behind) && !COUNTS.test(before)) || isPair(at);
  };
  return tokens.map((token, index) =>
    isComma(token) && hasMinutes(index - 1) && isTime(index - 1)
      ? { ...token, text: ":", spaced: false }
      : token,
  );
}
