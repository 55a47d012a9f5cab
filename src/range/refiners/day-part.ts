import { type Fields, isTimeOnly } from "../calculation/fields.ts";
import type { Reading } from "../reading.ts";
import { asHour, inside } from "./inside.ts";

/** A clock time beside a part of the day: "Friday evening | 7 to 9", "this morning | at 8am". The part tells am or pm. */
export function onPartOfDay(part: Reading, times: Reading): Reading | undefined {
  const day = dayAround(part);
  if (day === undefined) return undefined;
  // "yesterday morning at 9-11": the numbers of a date are hours there.
  const said = times.kind === "fields" && times.asNumbers !== undefined ? times.asNumbers : times;
  const clock = said.kind === "pair" ? hoursOf(said) : said;
  if (!isClockTime(clock)) return undefined;
  const settled = day.afternoon ? inAfternoon(clock, day.evening) : clock;
  return day.reading === undefined ? settled : inside(settled, day.reading);
}

const hoursOf = (pair: Reading & { readonly kind: "pair" }): Reading => ({
  ...pair,
  from: asHour(pair.from, pair.to),
  to: asHour(pair.to, pair.from),
});

interface DayAround {
  /** The day without its part; undefined for a part alone, which is today's. */
  readonly reading?: Reading;
  readonly afternoon: boolean;
  readonly evening: boolean;
}

function dayAround(reading: Reading): DayAround | undefined {
  const fields =
    reading.kind === "fields" ? reading.fields : reading.kind === "within" ? reading.inner : undefined;
  const { time, ...rest }: Fields = fields ?? {};
  if (time?.hours === undefined) return undefined;
  const half = { afternoon: time.hour >= 12, evening: time.hour >= 18 };
  if (reading.kind === "within") return { reading: reading.outer, ...half };
  return Object.keys(rest).length === 0 ? half : { reading: { kind: "fields", fields: rest }, ...half };
}

const isClockTime = (reading: Reading): boolean =>
  reading.kind === "pair"
    ? isClockTime(reading.from) && isClockTime(reading.to)
    : hasClockTime(
        reading.kind === "within" ? reading.inner : reading.kind === "fields" ? reading.fields : {},
      );

const hasClockTime = (fields: Fields): boolean => isTimeOnly(fields) && fields.time?.hours === undefined;

function inAfternoon(reading: Reading, evening: boolean): Reading {
  if (reading.kind === "pair") {
    return { ...reading, from: inAfternoon(reading.from, evening), to: inAfternoon(reading.to, evening) };
  }
  if (reading.kind === "within") return { ...reading, inner: later(reading.inner, evening) };
  return reading.kind === "fields" ? { ...reading, fields: later(reading.fields, evening) } : reading;
}

/** Before an evening's first hours come its last: "yesterday evening | at 1" is behind midnight. */
function later(fields: Fields, evening: boolean): Fields {
  const { time } = fields;
  if (time === undefined) return fields;
  // "last night from 1am to 6am", "01:00": no evening has these hours before midnight.
  if (evening && time.certain && (time.hour < 5 || (time.half === true && time.hour < 9)))
    return { ...fields, time: { ...time, hour: time.hour + 24 } };
  if (time.certain) return fields;
  if (evening && (time.hour === 12 || time.hour < 5))
    return { ...fields, time: { ...time, hour: time.hour === 12 ? 24 : time.hour + 24, certain: true } };
  if (time.hour >= 12) return fields;
  return { ...fields, time: { ...time, hour: time.hour + 12, certain: true, half: true } };
}
