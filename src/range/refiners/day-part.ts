import { type Fields, isTimeOnly } from "../calculation/fields.ts";
import type { Reading } from "../reading.ts";
import { asHour, inside } from "./inside.ts";

/** A clock time beside a part of the day: "Friday evening | 7 to 9", "this morning | at 8am". The part tells am or pm. */
export function onPartOfDay(part: Reading, times: Reading): Reading | undefined {
  const day = dayAround(part);
  if (day === undefined) return undefined;
  const clock = times.kind === "pair" ? hoursOf(times) : times;
  if (!isClockTime(clock)) return undefined;
  const settled = day.afternoon ? inAfternoon(clock) : clock;
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
}

function dayAround(reading: Reading): DayAround | undefined {
  const fields =
    reading.kind === "fields" ? reading.fields : reading.kind === "within" ? reading.inner : undefined;
  const { time, ...rest }: Fields = fields ?? {};
  if (time?.hours === undefined) return undefined;
  const afternoon = time.hour >= 12;
  if (reading.kind === "within") return { reading: reading.outer, afternoon };
  return Object.keys(rest).length === 0
    ? { afternoon }
    : { reading: { kind: "fields", fields: rest }, afternoon };
}

const isClockTime = (reading: Reading): boolean =>
  reading.kind === "pair"
    ? isClockTime(reading.from) && isClockTime(reading.to)
    : hasClockTime(
        reading.kind === "within" ? reading.inner : reading.kind === "fields" ? reading.fields : {},
      );

const hasClockTime = (fields: Fields): boolean => isTimeOnly(fields) && fields.time?.hours === undefined;

function inAfternoon(reading: Reading): Reading {
  if (reading.kind === "pair") {
    return { ...reading, from: inAfternoon(reading.from), to: inAfternoon(reading.to) };
  }
  if (reading.kind === "within") return { ...reading, inner: later(reading.inner) };
  return reading.kind === "fields" ? { ...reading, fields: later(reading.fields) } : reading;
}

function later(fields: Fields): Fields {
  const { time } = fields;
  if (time === undefined || time.certain || time.hour >= 12) return fields;
  return { ...fields, time: { ...time, hour: time.hour + 12, certain: true, half: true } };
}
