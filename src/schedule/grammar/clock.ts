import type { DayPart, Match } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { monthOf, separator, unitOf } from "./words.ts";

/** A time of day in minutes, and whether the text fixes its half of the day; a number beyond the clock is `impossible`. */
export type ClockTime = { readonly minute: number; readonly fixed: boolean } | "impossible";

const PARTS: readonly string[] = ["morning", "afternoon", "evening", "night"];

export const dayPart = (word: string): DayPart | undefined =>
  PARTS.includes(word) ? (word as DayPart) : undefined;

/**
 * One time: "9:30", "9.30am", "18h30", "noon", "half past eight", "9 o'clock". A bare hour, or four digits, is one only
 * behind "at" or another time.
 */
export function clockTime(reader: Reader, at: number, led: boolean): Match<ClockTime> | undefined {
  if (reader.is(at, "noon")) return { value: { minute: 720, fixed: true }, to: at + 1 };
  if (reader.is(at, "midnight")) return { value: { minute: 0, fixed: true }, to: at + 1 };
  const spoken = spokenTime(reader, at);
  if (spoken !== undefined) return spoken;
  // Japanese says before the hour which half of the day it is in.
  const front = reader.is(at, "am", "pm") ? reader.text(at) : undefined;
  const start = front === undefined ? at : at + 1;
  const hour = reader.number(start);
  if (hour === undefined || !reader.isDigits(start))
    return front === undefined ? wordTime(reader, at, led) : undefined;
  const found = digitTime(reader, start, hour, led || front !== undefined);
  if (found === undefined) return undefined;
  const { half = front, to } = meridiem(reader, found.to);
  return { value: minuteOf(found.value.hour, found.value.minute, half), to };
}

interface HourMinute {
  readonly hour: number;
  readonly minute: number;
}

function digitTime(reader: Reader, at: number, hour: number, led: boolean): Match<HourMinute> | undefined {
  const minutes = (index: number) => (/^\d\d$/.test(reader.text(index)) ? reader.number(index) : undefined);
  if (reader.is(at + 1, ":", ".") && reader.isTight(at + 1)) {
    const minute = minutes(at + 2);
    // "at 1.12.2027", "9.5" aren't times.
    if (minute === undefined || (reader.is(at + 3, ".", ":") && reader.isTight(at + 3))) return undefined;
    // "1.12" without "at" may be a date.
    const to = reader.is(at + 3, "o'clock", "uur", "h") ? at + 4 : at + 3;
    if (reader.is(at + 1, ".") && !led && to === at + 3 && !isMeridiem(reader, to)) return undefined;
    return { value: { hour, minute }, to };
  }
  if (
    reader.is(at + 1, "h", "o'clock") ||
    (reader.is(at + 1, "uur") && (led || !reader.is(at - 1, "every")))
  ) {
    const half = HALVES.get(reader.text(at + 2));
    if (half !== undefined)
      return { value: { hour: hour + (half < 0 ? -1 : 0), minute: (half + 60) % 60 }, to: at + 3 };
    const minute = minutes(at + 2) ?? (reader.is(at + 3, "minute") ? reader.number(at + 2) : undefined);
    // French sets the h between blanks: "8 h 30".
    const isSpaced = reader.is(at + 1, "h") && !reader.isTight(at + 1) && monthOf(reader.text(at + 3)) === 0;
    const stands =
      minute !== undefined && (reader.isTight(at + 2) || reader.is(at + 1, "o'clock", "uur") || isSpaced);
    if (!stands || reader.is(at + 3, ".", ":")) return { value: { hour, minute: 0 }, to: at + 2 };
    return {
      value: { hour, minute },
      to: reader.is(at + 3, "minute") && reader.isTight(at + 3) ? at + 4 : at + 3,
    };
  }
  const half = HALVES.get(reader.text(at + 1));
  if (half !== undefined)
    return { value: { hour: hour + (half < 0 ? -1 : 0), minute: (half + 60) % 60 }, to: at + 2 };
  if (isMeridiem(reader, at + 1)) return { value: { hour, minute: 0 }, to: at + 1 };
  const text = reader.text(at);
  if (/^\d{4}$/.test(text) && (led || text.startsWith("0"))) {
    return { value: { hour: Math.floor(hour / 100), minute: hour % 100 }, to: at + 1 };
  }
  return led && text.length <= 2 && isBare(reader, at + 1)
    ? { value: { hour, minute: 0 }, to: at + 1 }
    : undefined;
}

/** "et demie", "y cuarto", "moins le quart" behind the hour. */
const HALVES: ReadonlyMap<string, number> = new Map([
  [":30", 30],
  [":15", 15],
  ["-15", -15],
]);

/** Does the number before stand for itself, not for a date or a count? */
function isBare(reader: Reader, at: number): boolean {
  const word = reader.text(at);
  if (reader.isParted(at) || word === "") return true;
  if (/^(?:times|th|-|\.|:|%)$/.test(word) || monthOf(word) > 0) return false;
  if (word === "/") return reader.number(at + 1) === undefined;
  if (reader.isTight(at) && !/^(?:and)$/.test(word)) return false;
  return unitOf(word) === undefined || word === "h" || word === "uur";
}

const isMeridiem = (reader: Reader, at: number): boolean =>
  reader.is(at, "am", "pm") || partBehind(reader, at) !== undefined;

/** "6 in the morning". */
function partBehind(reader: Reader, at: number): Match<DayPart> | undefined {
  const index = reader.skip(at, "in", "at", "of", "on");
  const part = index > at ? dayPart(reader.text(index)) : undefined;
  return part && { value: part, to: index + 1 };
}

function meridiem(reader: Reader, at: number): { readonly half?: string; readonly to: number } {
  if (reader.is(at, "am", "pm")) return { half: reader.text(at), to: at + 1 };
  const part = partBehind(reader, at);
  return part === undefined ? { to: at } : { half: part.value, to: part.to };
}

/** Minutes of the day of an hour and what is said of its half of the day. */
function minuteOf(hour: number, minute: number, half?: string): ClockTime {
  if (hour < 0 || hour > 23 || minute > 59) return "impossible";
  const at = (shown: number) => ({ minute: shown * 60 + minute, fixed: half !== undefined || hour > 11 });
  switch (half) {
    case "am":
      return hour > 12 || hour === 0 ? "impossible" : at(hour % 12);
    case "pm":
      return hour > 12 || hour === 0 ? "impossible" : at((hour % 12) + 12);
    case "morning":
      return hour > 12 ? "impossible" : at(hour);
    case "afternoon":
    case "evening":
      return at(hour < 12 ? hour + 12 : hour);
    // "2 at night" is after midnight, "9 at night" before.
    case "night":
      return at(hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour);
    default:
      return at(hour);
  }
}

/** "half past eight", "quarter to ten", "halb neun", "10 past 9". */
function spokenTime(reader: Reader, at: number): Match<ClockTime> | undefined {
  const phrase = SPOKEN.get(reader.text(at));
  const counted = phrase === undefined && reader.is(at + 1, "past", "to") ? reader.number(at) : undefined;
  const shift =
    phrase ??
    (counted === undefined || counted > 59 ? undefined : reader.is(at + 1, "past") ? counted : -counted);
  const hourAt = phrase === undefined ? at + 2 : at + 1;
  const hour = reader.is(hourAt, "noon") ? 12 : reader.is(hourAt, "midnight") ? 0 : reader.number(hourAt);
  if (shift === undefined || hour === undefined || hour > 24) return undefined;
  const { half, to } = meridiem(reader, reader.skip(hourAt + 1, "o'clock", "uur", "h"));
  const read = minuteOf(hour, 0, half);
  return {
    value: read === "impossible" ? read : { ...read, minute: (read.minute + shift + 1440) % 1440 },
    to,
  };
}

const SPOKEN: ReadonlyMap<string, number> = new Map([
  ["half-past", 30],
  ["quarter-past", 15],
  ["quarter-to", -15],
  ["half-to", -30],
]);

/** "nine thirty", "nine", "twenty". */
function wordTime(reader: Reader, at: number, led: boolean): Match<ClockTime> | undefined {
  const hour = reader.number(at);
  if (hour === undefined) return undefined;
  const next = reader.number(at + 1);
  if (next !== undefined && !reader.isDigits(at + 1) && !reader.isParted(at + 1) && next > 9 && next < 60) {
    const { half, to } = meridiem(reader, at + 2);
    return hour > 23 ? undefined : { value: minuteOf(hour, next, half), to };
  }
  const found = digitTime(reader, at, hour, led);
  if (found === undefined) return undefined;
  const { half, to } = meridiem(reader, found.to);
  return { value: minuteOf(found.value.hour, found.value.minute, half), to };
}

/** Times in a row: "at 9, 12 and 17", "um 8 und um 20 Uhr"; `led`: the first stands behind "at". */
export function clockTimes(reader: Reader, at: number): Match<ClockTime[]> | undefined {
  const behind = reader.skip(at, "at");
  const led = behind > at;
  // "on at 9", "at about 9" are not times; "at on 9" neither.
  const first = clockTime(reader, behind, led);
  if (first === undefined) return undefined;
  const times = [first.value];
  let to = first.to;
  while (true) {
    const next = separator(reader, to);
    const read = next === undefined ? undefined : clockTime(reader, reader.skip(next, "at"), true);
    if (read === undefined) return { value: times, to };
    times.push(read.value);
    to = read.to;
  }
}
