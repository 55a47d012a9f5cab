import type { Clock } from "../calculation/clock.ts";
import { type Fields, isTimeOnly } from "../calculation/fields.ts";
import { weekdayOf } from "../calculation/wall.ts";
import { grainOf } from "../parsers/RelativePeriodParser.ts";
import type { ParsingContext, Piece, Reading } from "../reading.ts";
import { withYear } from "../resolution/complete.ts";
import { latest } from "../resolution/resolve.ts";
import { joinNeighbours, PieceRefiner } from "./PieceRefiner.ts";

const BESIDE = /^(?: (?:(?:of|in|on|at|for|from) )*| ?- ?)$/;

/**
 * Puts neighbours that say one thing together: weekday and date, date and time, a part and its whole
 * ("Q3 | last year", "Tuesday | of last week", "yesterday | 9am to 11am").
 */
export class NestRefiner extends PieceRefiner {
  protected override join(pieces: Piece[], context: ParsingContext, clock: Clock): Piece[] {
    return joinNeighbours(pieces, context, "leftmost", (left, right, gap) => {
      if (!BESIDE.test(gap)) return undefined;
      if (gap.includes("-"))
        return isWeek(left.reading) && isWeekday(right.reading)
          ? inside(right.reading, left.reading)
          : undefined;
      if (gap === " at " && right.reading.kind === "number")
        return inside(hour(right.reading.value), left.reading);
      // "Monday | 21" is a date, "Tuesday from 7 to …" is not.
      return nest(left.reading, right.reading, gap === " ", clock);
    });
  }
}

function nest(left: Reading, right: Reading, touching: boolean, clock: Clock): Reading | undefined {
  if (right.kind === "number" && !right.ordinal && !touching) return undefined;
  return (
    yearAfter(left, right) ??
    hoursOn(left, right, clock) ??
    sameDay(left, right) ??
    (left.kind === "number" ? undefined : sameDay(right, left)) ??
    inside(left, right) ??
    inside(right, left)
  );
}

/** "28 june | 2020", "Oct 26, 10:00 - 11:00 | 2023". */
function yearAfter(left: Reading, right: Reading): Reading | undefined {
  if (right.kind !== "fields" || right.fields.year === undefined || sizeOf(right) !== YEAR_SIZE)
    return undefined;
  return withYear(left, right.fields.year);
}

/** "Monday | 11-4" are hours, unless that date is a Monday; "yesterday | 9-5" always. */
function hoursOn(day: Reading, date: Reading, clock: Clock): Reading | undefined {
  if (date.kind !== "fields" || date.asHours === undefined || sizeOf(day) !== DAY_SIZE) return undefined;
  const weekday = weekdayIn(day);
  const span = latest(date.fields, clock);
  const agrees = weekday !== undefined && !("problem" in span) && weekdayOf(span.start.wall) === weekday;
  return agrees ? undefined : inside(date.asHours, day);
}

/** Weekday and date, or weekday and number: "Friday | 7 June", "Monday | 21", "this Friday | 15 June". */
function sameDay(weekday: Reading, date: Reading): Reading | undefined {
  const day = weekdayIn(weekday);
  if (day === undefined) return undefined;
  if (date.kind === "number") {
    return weekday.kind === "fields"
      ? { kind: "fields", fields: { weekday: day, day: date.value } }
      : undefined;
  }
  if (date.kind === "pair" && date.from.kind === "fields" && date.from.fields.day !== undefined) {
    const from = sameDay(weekday, date.from);
    return from && { ...date, from };
  }
  if (date.kind !== "fields" || date.fields.day === undefined || date.fields.weekday !== undefined)
    return undefined;
  return { kind: "fields", fields: { ...date.fields, weekday: day } };
}

const weekdayIn = (reading: Reading): number | undefined => {
  if (reading.kind === "span") return reading.weekday;
  return isWeekday(reading) && reading.kind === "fields" ? reading.fields.weekday : undefined;
};

const isWeekday = (reading: Reading): boolean =>
  reading.kind === "fields" &&
  reading.fields.weekday !== undefined &&
  Object.keys(reading.fields).length === 1;

const isWeek = (reading: Reading): boolean => sizeOf(reading) === WEEK_SIZE;

/** `part` as a part of `whole`, when it is smaller and not pinned elsewhere. */
function inside(part: Reading, whole: Reading): Reading | undefined {
  if (
    whole.kind === "number" ||
    whole.kind === "duration" ||
    whole.kind === "operator" ||
    whole.kind === "pair"
  )
    return undefined;
  const size = sizeOf(whole);
  if (size === undefined) return undefined;
  if (part.kind === "pair") {
    if (part.from.kind === "number" && part.to.kind === "number" && size !== DAY_SIZE) {
      return inside({ ...part, from: dayNumber(part.from), to: dayNumber(part.to) }, whole);
    }
    const from = inside(asHour(part.from, part.to), whole);
    const to = inside(asHour(part.to, part.from), whole);
    return from && to && { kind: "pair", from, to };
  }
  const inner = innerFields(part, size);
  if (inner === undefined) return undefined;
  if (whole.kind === "fields")
    return mergeFields(inner, whole.fields) ?? { kind: "within", inner, outer: whole };
  return { kind: "within", inner, outer: whole };
}

/** In "Tuesday | from 7 to 7:30" the 7 is an hour. */
function asHour(side: Reading, other: Reading): Reading {
  if (side.kind === "number" && other.kind === "number" && !side.ordinal && !other.ordinal)
    return hour(side.value);
  if (side.kind !== "number" || other.kind !== "fields" || !isTimeOnly(other.fields)) return side;
  return hour(side.value);
}

const dayNumber = ({ value }: { readonly value: number }): Reading => ({
  kind: "fields",
  fields: { day: value },
});

const hour = (value: number): Reading => ({
  kind: "fields",
  fields: { time: { hour: value, certain: value > 12 || value === 0 } },
});

function mergeFields(inner: Fields, outer: Fields): Reading | undefined {
  const clash = Object.keys(inner).some((key) => key in outer);
  const dateAndTime = isTimeOnly(inner) && outer.time === undefined;
  const dayOfMonth = inner.day !== undefined && outer.month !== undefined && outer.day === undefined;
  return !clash && (dateAndTime || dayOfMonth)
    ? { kind: "fields", fields: { ...outer, ...inner } }
    : undefined;
}

function innerFields(part: Reading, outerSize: number): Fields | undefined {
  if (part.kind === "number") {
    return outerSize === MONTH_SIZE && part.value >= 1 && part.value <= 31 ? { day: part.value } : undefined;
  }
  if (part.kind !== "fields" || part.fields.year !== undefined) return undefined;
  const size = sizeOf(part);
  if (size === undefined || size >= outerSize) return undefined;
  // A time of day needs a day around it; "9am last month" says nothing.
  return size === TIME_SIZE && outerSize > DAY_SIZE ? undefined : part.fields;
}

const TIME_SIZE = 0;
const DAY_SIZE = 1;
const WEEK_SIZE = 2;
const MONTH_SIZE = 3;
const YEAR_SIZE = 6;

const SIZE_OF_GRAIN = {
  second: TIME_SIZE,
  minute: TIME_SIZE,
  hour: TIME_SIZE,
  day: DAY_SIZE,
  week: WEEK_SIZE,
  month: MONTH_SIZE,
  quarter: 4,
  half: 5,
  year: YEAR_SIZE,
} as const;

/** How large a period a reading speaks of; undefined where that depends on more than its words. */
function sizeOf(reading: Reading): number | undefined {
  switch (reading.kind) {
    case "fields":
      return sizeOfFields(reading.fields);
    case "span":
      if (reading.ago !== undefined) return SIZE_OF_GRAIN[grainOf(reading.ago)];
      return reading.span.start.wall === reading.span.end.wall
        ? undefined
        : SIZE_OF_GRAIN[reading.span.grain];
    case "within":
      return sizeOfFields(reading.inner);
    case "applied":
      return DAY_SIZE;
    default:
      return undefined;
  }
}

function sizeOfFields({ time, day, weekday, weekend, week, month, quarter, half }: Fields): number {
  if (time !== undefined) return TIME_SIZE;
  if (day !== undefined || weekday !== undefined || weekend) return DAY_SIZE;
  if (week !== undefined) return WEEK_SIZE;
  if (month !== undefined) return MONTH_SIZE;
  if (quarter !== undefined) return SIZE_OF_GRAIN.quarter;
  return half !== undefined ? SIZE_OF_GRAIN.half : YEAR_SIZE;
}
