import type { Fields } from "../calculation/fields.ts";
import { grainOf } from "../calculation/periods.ts";
import type { Reading } from "../reading.ts";
import type { Grain } from "../types.ts";

/** How large a period is: what may be a part of what. */
export const Size = { time: 0, day: 1, week: 2, month: 3, quarter: 4, half: 5, year: 6 } as const;

/** The size of a period that is a whole one of the grain. */
export const sizeOfGrain = (grain: Grain): number =>
  grain === "second" || grain === "minute" || grain === "hour" ? Size.time : Size[grain];

/** The size of the period that a reading speaks of; undefined where that depends on more than its words. */
export function sizeOf(reading: Reading): number | undefined {
  switch (reading.kind) {
    case "fields":
      return sizeOfFields(reading.fields);
    case "span":
      if (reading.ago !== undefined) return sizeOfGrain(grainOf(reading.ago));
      return reading.span.start.wall === reading.span.end.wall ? undefined : sizeOfGrain(reading.span.grain);
    case "within":
      return sizeOfFields(reading.inner);
    case "applied":
      return Size.day;
    default:
      return undefined;
  }
}

function sizeOfFields({ time, day, weekday, weekend, easter, week, month, quarter, half }: Fields): number {
  if (time !== undefined) return Size.time;
  if (day !== undefined || weekday !== undefined || weekend || easter !== undefined) return Size.day;
  if (week !== undefined) return Size.week;
  if (month !== undefined) return Size.month;
  if (quarter !== undefined) return Size.quarter;
  return half !== undefined ? Size.half : Size.year;
}
