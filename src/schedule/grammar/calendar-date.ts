import type { Match } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { monthOf, unitOf } from "./words.ts";

export interface DayInYear {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** "31 December", "Dec 31, 2026", "4/15", "31.12.2026", "2026-12-31". */
export function calendarDate(reader: Reader, at: number): Match<DayInYear> | undefined {
  return isoDate(reader, at) ?? numericDate(reader, at) ?? namedDate(reader, at);
}

function isoDate(reader: Reader, at: number): Match<DayInYear> | undefined {
  const year = yearAt(reader, at);
  if (year === undefined) return undefined;
  const sign = reader.text(at + 1);
  // "2027年1月31日"
  const named = monthOf(sign);
  if (named > 0) {
    const day = reader.ordinal(at + 2);
    return day === undefined ? undefined : { value: { year, month: named, day }, to: at + 3 };
  }
  if (!/^[-/.]$/.test(sign) || reader.text(at + 3) !== sign) return undefined;
  const [month, day] = [reader.number(at + 2), reader.number(at + 4)];
  return month === undefined || day === undefined ? undefined : { value: { year, month, day }, to: at + 5 };
}

function numericDate(reader: Reader, at: number): Match<DayInYear> | undefined {
  const sign = reader.text(at + 1);
  const [first, second] = [reader.number(at), reader.number(at + 2)];
  if (first === undefined || second === undefined || !/^[-/.]$/.test(sign) || !reader.isTight(at + 1))
    return undefined;
  // "2.5 days" is a wrong number, not a date.
  if (first > 31 || second > 31 || (sign === "." && unitOf(reader.text(at + 3)) !== undefined))
    return undefined;
  // A day with full stops stands first wherever it is written so; otherwise a number beyond 12 shows the order.
  const monthFirst =
    sign !== "." && second > 12 ? true : sign === "." || first > 12 ? false : reader.monthFirst;
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const year = reader.text(at + 3) === sign && reader.isTight(at + 3) ? yearAt(reader, at + 4) : undefined;
  if (year !== undefined) return { value: { day, month, year }, to: at + 5 };
  return sign === "-" ? undefined : { value: { day, month }, to: at + 3 };
}

function namedDate(reader: Reader, at: number): Match<DayInYear> | undefined {
  const leading = reader.number(at) ?? reader.ordinal(at);
  if (leading !== undefined && leading <= 99) {
    const monthAt = reader.skip(at + 1, "of");
    const month = monthOf(reader.text(monthAt));
    if (month > 0) return withYear(reader, monthAt + 1, leading, month);
  }
  const month = monthOf(reader.text(at));
  if (month === 0) return undefined;
  const day = reader.ordinal(at + 1) ?? reader.number(at + 1);
  if (day === undefined || day > 99 || /^\d{3}/.test(reader.text(at + 1))) return undefined;
  if (reader.is(at + 2, "times", ":", "am", "pm", "o'clock")) return undefined;
  return withYear(reader, at + 2, day, month);
}

function withYear(reader: Reader, at: number, day: number, month: number): Match<DayInYear> {
  const index = reader.skip(at, "of");
  const year = yearAt(reader, index);
  return year === undefined
    ? { value: { day, month }, to: at }
    : { value: { day, month, year }, to: index + 1 };
}

/** A year, which is none behind "at": "at 2000" is a time. */
export function yearAt(reader: Reader, at: number): number | undefined {
  const year = /^(?:19|20|21)\d\d$/.test(reader.text(at)) ? reader.number(at) : undefined;
  // "at 2000" is a time.
  return year !== undefined && !reader.is(at - 1, "at") ? year : undefined;
}
