import type { Clock } from "../calculation/clock.ts";
import { isTimeOnly } from "../calculation/fields.ts";
import { weekdayOf } from "../calculation/wall.ts";
import type { Match, ParsingContext, Reading } from "../reading.ts";
import { latest } from "../resolution/latest.ts";
import { withYear } from "../resolution/shared-year.ts";
import { Size, sizeOf } from "../resolution/size.ts";
import { onPartOfDay } from "./day-part.ts";
import { hourReading, inside } from "./inside.ts";
import { joinNeighbours, MatchRefiner } from "./match-refiner.ts";
import { restFrom } from "./rest-refiner.ts";

const BESIDE = /^(?: (?:(?:of|in|on|at|for|from) )*| ?- ?)$/;

/** "yesterday | from 18:00"; "from at" where a language says it with the article of the hours. */
const isFrom = (gap: string): boolean => gap === " from " || gap === " from at ";

/**
 * Puts neighbours that say one thing together: weekday and date, date and time, a part and its whole
 * ("Q3 | last year", "Tuesday | of last week", "yesterday | 9am to 11am").
 */
export class NestRefiner extends MatchRefiner {
  protected override join(matches: Match[], context: ParsingContext, clock: Clock): Match[] {
    return joinNeighbours(
      matches,
      context,
      "leftmost",
      ({ reading: left, text: leftText }, { reading: right, text: rightText }, gap) => {
        if (!BESIDE.test(gap)) return undefined;
        // "10日に先月分を": Japanese and Chinese name the whole first, and this is a day to do something.
        if (
          leftText.endsWith("nichi") &&
          (right.kind === "span" || rightText.endsWith("gatsu")) &&
          !isSameSize(left, right)
        )
          return undefined;
        if (gap === " " && isItsLength(left, right)) return left;
        if (gap.includes("-")) return isWeek(left) && isWeekday(right) ? inside(right, left) : undefined;
        // "1 9月" is not 1 September.
        if (left.kind === "number" && !left.ordinal && rightText.endsWith("gatsu")) return undefined;
        if (left.kind === "number" && isClockPair(right)) {
          // "17 de 14h à 16h": what the times are parted from by a word is their day.
          const apart = gap === " of " || /^(?:from|between) /.test(rightText);
          return apart ? inside(right, { ...left, ordinal: true }) : undefined;
        }
        if (right.kind === "number" && !right.ordinal && gap !== " ") {
          // "yesterday at | 9" is a time; "Tuesday from | 7 to …" is not "Tuesday the 7th".
          if (gap === " at ") {
            const hour = hourReading(right.value);
            return onPartOfDay(left, hour) ?? inside(hour, left);
          }
          const rest = isFrom(gap) ? restFrom(right, left) : undefined;
          return rest?.kind === "rest"
            ? { kind: "within", inner: rest.part, outer: left, unlessEnded: rest }
            : undefined;
        }
        // "dalle 8 di oggi", "alle 18 del 3 luglio"
        if (left.kind === "number" && !left.ordinal && gap === " of " && isDate(right))
          return inside(hourReading(left.value), right);
        // "since 9 | this morning", "at 8 | yesterday evening"
        if (left.kind === "number" && !left.ordinal && /^(?: | in | on )$/.test(gap)) {
          const hour =
            left.value >= 1 && left.value <= 12 ? onPartOfDay(right, hourReading(left.value)) : undefined;
          if (hour !== undefined) return hour;
        }
        // "3 last month" counts no day: "the 3rd of last month" does.
        if (left.kind === "number" && !left.ordinal && right.kind === "span" && gap === " ") return undefined;
        // "the October report of the second server": "octubre del segundo servidor"
        const isOfOrdinal = right.kind === "number" && right.ordinal && gap === " of ";
        if (isOfOrdinal && sizeOf(left) === Size.month) return undefined;
        // "informe de octubre para el lunes": by then it is needed.
        if (gap.includes(" for ") && isWeekday(right) && !isWeek(left)) return undefined;
        // "server 5 for last month": what the 5 counts stands before it.
        if (left.kind === "number" && !left.ordinal && gap === " for ") return undefined;
        const nested = nest(left, right, clock);
        const rest = isFrom(gap) ? restFrom(right, left) : undefined;
        return nested && rest ? { ...nested, unlessEnded: rest } : nested;
      },
    );
  }
}

const isSameSize = (left: Reading, right: Reading): boolean => sizeOf(left) === sizeOf(right);

/** "先月 | 1か月間", "去年 | 一年": how long it is. */
const isItsLength = (period: Reading, length: Reading): boolean =>
  length.kind === "duration" &&
  length.amount === 1 &&
  !(period.kind === "span" && period.ago !== undefined) &&
  (length.unit === "month" || length.unit === "year") &&
  sizeOf(period) === Size[length.unit];

function nest(left: Reading, right: Reading, clock: Clock): Reading | undefined {
  return (
    yearAfter(left, right) ??
    upTo(left, right, clock) ??
    upTo(right, left, clock) ??
    saidTwice(left, right, clock) ??
    numbersOn(left, right, clock) ??
    numbersOn(right, left, clock) ??
    onPartOfDay(left, right) ??
    onPartOfDay(right, left) ??
    sameDay(left, right) ??
    (left.kind === "number" ? undefined : sameDay(right, left)) ??
    inside(left, right) ??
    inside(right, left)
  );
}

/** "yesterday, | Tuesday", "ieri | 14/07": the same day in other words, if it is the same. */
function saidTwice(left: Reading, right: Reading, clock: Clock): Reading | undefined {
  const date = right.kind === "number" && right.ordinal ? asDayOfMonth(right.value) : right;
  if (left.kind !== "span" || date.kind !== "fields" || date.fields.time !== undefined) return undefined;
  if (sizeOf(left) !== Size.day || sizeOf(date) !== Size.day) return undefined;
  const day = latest(date.fields, clock);
  return "problem" in day || day.start.wall !== left.span.start.wall || day.end.wall !== left.span.end.wall
    ? undefined
    : left;
}

/** "YTD | October" is January to October: accountants name the last period that counts, or its end, "cumul à | fin octobre". */
function upTo(toDate: Reading, last: Reading, clock: Clock): Reading | undefined {
  if (toDate.kind !== "span" || toDate.toDate !== true) return undefined;
  if (last.kind === "applied")
    return last.operator.opensStart ? undefined : { kind: "pair", from: toDate, to: last };
  if (last.kind !== "fields") return undefined;
  const isPeriod = [Size.day, Size.month, Size.quarter, Size.half].some((size) => size === sizeOf(last));
  if (!isPeriod || last.fields.weekday !== undefined) return undefined;
  // "MTD October", said in November, is neither the one nor the other.
  const span = latest(last.fields, clock);
  const isWithin = !("problem" in span) && span.end.wall > toDate.span.start.wall;
  return isWithin ? { kind: "pair", from: toDate, to: last } : undefined;
}

const asDayOfMonth = (day: number): Reading => ({ kind: "fields", fields: { day } });

/** "28 june | 2020", "Oct 26, 10:00 - 11:00 | 2023". */
function yearAfter(left: Reading, right: Reading): Reading | undefined {
  if (right.kind !== "fields" || right.fields.year === undefined) return undefined;
  return sizeOf(right) === Size.year ? withYear(left, right.fields.year) : undefined;
}

/** "4-22 | this month" are days; "Monday | 11-4" hours, unless that date is a Monday; "yesterday | 9-5" always. */
function numbersOn(whole: Reading, date: Reading, clock: Clock): Reading | undefined {
  if (date.kind !== "fields" || date.asNumbers === undefined) return undefined;
  if (sizeOf(whole) === Size.month) return inside(date.asNumbers, whole);
  if (sizeOf(whole) !== Size.day) return undefined;
  const weekday = weekdayIn(whole);
  const span = latest(date.fields, clock);
  const agrees = weekday !== undefined && !("problem" in span) && weekdayOf(span.start.wall) === weekday;
  const hours = agrees ? undefined : inside(date.asNumbers, whole);
  // In "Monday 12-4" the numbers may still be the date.
  return hours && (weekday === undefined ? hours : { ...hours, or: date });
}

/** Weekday and date, or weekday and number: "Friday | 7 June", "Monday | 21", "this Friday | 15 June". */
function sameDay(weekday: Reading, date: Reading): Reading | undefined {
  const day = weekdayIn(weekday);
  if (day === undefined) return undefined;
  if (date.kind === "number" && weekday.kind === "fields") {
    return { kind: "fields", fields: { weekday: day, day: date.value } };
  }
  if (date.kind === "pair") {
    const from = date.from.kind === "fields" ? sameDay(weekday, date.from) : undefined;
    return from && { ...date, from };
  }
  if (date.kind !== "fields" || date.fields.day === undefined || date.fields.weekday !== undefined) {
    return undefined;
  }
  return { kind: "fields", fields: { ...date.fields, weekday: day } };
}

const isClockPair = (reading: Reading): boolean =>
  reading.kind === "pair" && reading.from.kind === "fields" && isTimeOnly(reading.from.fields);

const weekdayIn = (reading: Reading): number | undefined => {
  if (reading.kind === "span") return reading.weekday;
  // "上周五（8月14日）"
  if (reading.kind === "within" && reading.outer.kind === "span" && isWeek(reading.outer))
    return Object.keys(reading.inner).length === 1 ? reading.inner.weekday : undefined;
  return isWeekday(reading) && reading.kind === "fields" ? reading.fields.weekday : undefined;
};

const isWeekday = (reading: Reading): boolean =>
  reading.kind === "fields" &&
  reading.fields.weekday !== undefined &&
  Object.keys(reading.fields).length === 1;

const isDate = (reading: Reading): boolean =>
  sizeOf(reading) === Size.day &&
  (reading.kind === "span" || (reading.kind === "fields" && reading.fields.month !== undefined));

const isWeek = (reading: Reading): boolean => sizeOf(reading) === Size.week;
