import type { Clock } from "../calculation/clock.ts";
import { type Fields, isTimeOnly, occurrences, type TimeOfDay } from "../calculation/fields.ts";
import { ago } from "../calculation/periods.ts";
import { addUnits } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { rank, type Sides, shareYear } from "./shared-year.ts";

/** Lets each side of a pair say what the other left out. In a list ("Monday 5 and 6") no number is an hour. */
export function complete(left: Reading, right: Reading, clock: Clock, isList = false): Sides {
  const first = (isList ? undefined : hoursOfWeekday(left, right, clock)) ?? left;
  let from = explainNumber(first, right, clock);
  let to = explainNumber(monthLent(right, first), first, clock);
  // With a date on each side the times belong to different days.
  if (isBareTime(first) || isBareTime(right) || sharesDay(from, to)) [from, to] = shareHalfOfDay(from, to);
  // "August to February next year" crosses the year: the frame is that of its own side alone.
  const crosses = rank(innerOf(from)) > rank(innerOf(to));
  if (!crosses) [from, to] = [shareFrame(from, to), shareFrame(to, from)];
  return shareYear(from, to, clock);
}

/** "Monday 8 to 9" are hours, unless the 8th was a Monday lately. */
function hoursOfWeekday(left: Reading, right: Reading, clock: Clock): Reading | undefined {
  if (left.kind !== "fields" || right.kind !== "number" || right.ordinal) return undefined;
  const { weekday, day, ...rest } = left.fields;
  if (weekday === undefined || day === undefined || day > 24 || Object.keys(rest).length > 0)
    return undefined;
  const [date] = occurrences(left.fields, clock.now.wall);
  const lately = date !== undefined && date.start.wall >= addUnits(clock.now.wall, -1, "month");
  return lately ? undefined : asFields({ weekday, time: { hour: day, certain: day > 12 || day === 0 } });
}

/** "15 October to the 1st": the day is one of the month before it, as a number would be. */
function monthLent(right: Reading, left: Reading): Reading {
  // "26th of last month to the 25th" ends in the month after it.
  const isBehind = left.kind === "within" && right.kind === "number" && right.value < (left.inner.day ?? 0);
  if (isBehind) return asFields({ day: right.value });
  const isOfMonth =
    left.kind === "fields" && left.fields.day !== undefined && left.fields.month !== undefined;
  if (!isOfMonth) return right;
  const isDay = right.kind === "fields" && Object.keys(right.fields).length === 1;
  const day =
    right.kind === "number" && left.fields.time === undefined
      ? right.value
      : isDay
        ? right.fields.day
        : undefined;
  if (day === undefined) return right;
  // A slip, and not a range into the next year.
  return day < (left.fields.day ?? 0) && left.fields.year === undefined
    ? { kind: "impossible", reason: "start-after-end" }
    : { kind: "number", value: day, ordinal: true };
}

/** "3" beside "7 May" is a day, beside "2:30 pm" an hour, beside "10 days ago" days ago. */
function explainNumber(reading: Reading, other: Reading, clock: Clock): Reading {
  if (reading.kind !== "number") return reading;
  const { value } = reading;
  if (other.kind === "span" && other.ago !== undefined)
    return { kind: "span", span: ago(clock, value, other.ago), ago: other.ago };
  if (other.kind === "number") {
    // "the 3rd to the 7th" are days; "3 to 7" may be anything.
    return reading.ordinal || other.ordinal
      ? asFields({ day: value })
      : { kind: "impossible", reason: "not-understood" };
  }
  if (other.kind === "within") {
    const inner = numbered(other.inner, value);
    return inner.kind === "fields" ? { ...other, inner: inner.fields } : inner;
  }
  if (other.kind === "fields") return numbered(other.fields, value);
  // "yesterday to the 9th" is a day; "yesterday to 9" might be anything.
  return reading.ordinal ? asFields({ day: value }) : { kind: "impossible", reason: "not-understood" };
}

/** The fields with the number in the place of the one that counts: the hour, the day, the week … */
function numbered(fields: Fields, value: number): Reading {
  if (fields.time !== undefined) {
    return asFields({ ...fields, time: { hour: value, certain: value > 12 || value === 0 } });
  }
  const { weekday: _, ...rest } = fields;
  if (fields.day !== undefined || fields.weekday !== undefined) return asFields({ ...rest, day: value });
  if (fields.week !== undefined) return asFields({ ...fields, week: value });
  if (fields.quarter !== undefined && value <= 4) return asFields({ ...fields, quarter: value });
  if (fields.half !== undefined && value <= 2) return asFields({ ...fields, half: value });
  return { kind: "impossible", reason: "not-understood" };
}

const asFields = (fields: Fields): Reading => ({ kind: "fields", fields });

const timeOf = (reading: Reading): TimeOfDay | undefined =>
  reading.kind === "fields"
    ? reading.fields.time
    : reading.kind === "within"
      ? reading.inner.time
      : undefined;

function withTime(reading: Reading, time: TimeOfDay): Reading {
  if (reading.kind === "fields") return { ...reading, fields: { ...reading.fields, time } };
  return reading.kind === "within" ? { ...reading, inner: { ...reading.inner, time } } : reading;
}

const isBareTime = (reading: Reading): boolean =>
  reading.kind === "number" || (reading.kind === "fields" && isTimeOnly(reading.fields));

/** Are both times of the same day, named once beside the pair ("9 to 5 | yesterday")? */
export function sharesDay(from: Reading, to: Reading): boolean {
  if (from.kind === "within" && to.kind === "within")
    return from.outer === to.outer && from.inner.time !== undefined;
  if (from.kind !== "fields" || to.kind !== "fields" || !from.fields.time || !to.fields.time) return false;
  const { time: _, ...day } = from.fields;
  const { time: __, ...otherDay } = to.fields;
  return JSON.stringify(day) === JSON.stringify(otherDay);
}

/**
 * "2 to 2:30 pm" is in the afternoon, "11 to 2 pm" begins before noon, "1 pm to 4" ends after it. Only a side with am or
 * pm lends it: "8 to 21" is on the 24-hour clock, and its 8 is in the morning.
 */
function shareHalfOfDay(from: Reading, to: Reading): [Reading, Reading] {
  const start = timeOf(from);
  const end = timeOf(to);
  if (start === undefined || end === undefined || end.hour > 24) return [from, to];
  const minutes = ({ hour, minute = 0, second = 0 }: TimeOfDay) => hour * 60 + minute + second / 60;
  const later = (time: TimeOfDay): TimeOfDay => ({ ...time, hour: (time.hour % 12) + 12, certain: true });
  const startsLater = end.half && end.hour >= 12 && !start.certain && start.hour < 12;
  if (startsLater && minutes(later(start)) < minutes(end)) return [withTime(from, later(start)), to];
  const on24Hours = start.hour > 12 && !start.half;
  // "10 in the evening to 12" ends at midnight.
  const endsAtMidnight = start.half && start.hour > 12 && end.hour === 12 && !end.certain && !end.half;
  if (endsAtMidnight) return [from, withTime(to, { ...end, hour: 24, certain: true })];
  const endsLater = !end.certain && end.hour <= 12 && !on24Hours && minutes(end) <= minutes(start);
  if (endsLater && minutes(later(end)) > minutes(start)) return [from, withTime(to, later(end))];
  return [from, to];
}

const innerOf = (reading: Reading): Reading =>
  reading.kind === "within" ? asFields(reading.inner) : reading;

/** "9am to yesterday 5pm", "Monday to Friday last week": the day or period named once frames both sides. */
function shareFrame(reading: Reading, other: Reading): Reading {
  if (reading.kind !== "fields") return reading;
  const { fields } = reading;
  const sameKind =
    other.kind === "within" &&
    other.inner.time === undefined &&
    fields.year === undefined &&
    fields.time === undefined;
  const keys = (value: Fields) => Object.keys(value).sort().join();
  return sameKind && keys(other.inner) === keys(fields)
    ? { kind: "within", inner: fields, outer: other.outer }
    : reading;
}
