import { DateTime } from "luxon";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const MINUTES_OF_DAY = 24 * 60;

const there = (at: number, zone: string) => DateTime.fromMillis(at, { zone });

/** The calendar date in the zone, such as "2026-12-31". */
export const dateOf = (at: number, zone: string) => isoDate(there(at, zone));

/** The month in the zone, such as "2026-12". */
export const monthOf = (at: number, zone: string) => dateOf(at, zone).slice(0, 7);

// `toFormat` would write the digits of the machine's language, and dates are compared as text.
const isoDate = (day: DateTime) => day.toISODate() ?? "";

/** Minutes on the clock since midnight, 0 to 1439. */
export function minuteOfDay(at: number, zone: string): number {
  const { hour, minute } = there(at, zone);
  return hour * 60 + minute;
}

/** Calendar days from one date to another, such as "2026-12-31"; negative where `to` lies before. */
export const daysBetween = (from: string, to: string) =>
  DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "days").days;

/** The same time on the clock, days later. */
export const plusDays = (at: number, days: number, zone: string) => there(at, zone).plus({ days }).toMillis();

/** The date of the third last day from Monday to Friday of the month that the instant lies in. */
export function thirdLastWorkingDay(at: number, zone: string): string {
  let day = there(at, zone).endOf("month").startOf("day");
  for (let left = day.weekday <= 5 ? 2 : 3; left > 0; ) {
    day = day.minus({ days: 1 });
    if (day.weekday <= 5) left--;
  }
  return isoDate(day);
}

/** A stretch of the day in minutes after midnight, half-open; it may pass midnight. */
interface DailyStretch {
  readonly from: number;
  readonly to: number;
}

export function isWithin(at: number, { from, to }: DailyStretch, zone: string): boolean {
  const minute = minuteOfDay(at, zone);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** The first instant after `at`, which lies within the stretch, that lies outside of it. */
export function endOfStretch(at: number, stretch: DailyStretch, zone: string): number {
  const minutes = (stretch.to - minuteOfDay(at, zone) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  const begin = there(at, zone).startOf("minute");
  const end = begin.plus({ milliseconds: minutes * MINUTE });
  if (end.offset === begin.offset) return end.toMillis();
  // The clocks change on the way: the end may be skipped or come twice. Asking each minute finds the one that is first.
  let minute = begin.toMillis() + MINUTE;
  while (isWithin(minute, stretch, zone)) minute += MINUTE;
  return minute;
}
