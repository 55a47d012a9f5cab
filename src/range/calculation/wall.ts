/**
 * Wall-clock arithmetic. A {@link Wall} is what a clock on the wall shows, as milliseconds since 1970-01-01 00:00 of
 * that same clock: no zone and no daylight saving here, so "one month earlier" is exact and cheap. Instants are made
 * of walls only at the very end, by `Clock`.
 */
export type Wall = number;

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

export interface WallParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

const MONTHS_PER: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

const FIXED: Partial<Record<Unit, number>> = {
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: WEEK,
};

/** Length of a unit in months, or undefined where it is not made of months. */
export const monthsOf = (unit: Unit): number | undefined => MONTHS_PER[unit];

/** Length in milliseconds of a unit of hours or below: those pass as elapsed time, also across a clock change. */
export const elapsedOf = (unit: Unit): number | undefined =>
  unit === "second" || unit === "minute" || unit === "hour" ? FIXED[unit] : undefined;

export function wall(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): Wall {
  if (year > 99) return Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC reads years 0–99 as 1900–1999.
  return new Date(Date.UTC(2000, month - 1, day, hour, minute, second)).setUTCFullYear(year);
}

export function partsOf(at: Wall): WallParts {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

export const yearOf = (at: Wall): number => new Date(at).getUTCFullYear();
export const weekdayOf = (at: Wall): number => new Date(at).getUTCDay();

const daysInMonth = (year: number, month: number): number => partsOf(wall(year, month + 1, 0)).day;

export const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Adds whole units; a day that the target month lacks becomes its last (31 May − 1 month = 30 April). */
export function addUnits(at: Wall, amount: number, unit: Unit): Wall {
  const fixed = FIXED[unit];
  if (fixed !== undefined) return at + amount * fixed;
  const { year, month, day } = partsOf(at);
  const index = year * 12 + (month - 1) + amount * (MONTHS_PER[unit] ?? 0);
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const timeOfDay = at - startOfDay(at);
  return wall(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))) + timeOfDay;
}

export const startOfDay = (at: Wall): Wall => Math.floor(at / DAY) * DAY;

/** Start of the week that holds `at`; `weekStart` 0 = Sunday … 6 = Saturday. */
export const startOfWeek = (at: Wall, weekStart: number): Wall =>
  startOfDay(at) - ((weekdayOf(at) - weekStart + 7) % 7) * DAY;

/** Start of the unit that holds `at`. */
export function startOfUnit(at: Wall, unit: Unit, weekStart = 1): Wall {
  if (unit === "week") return startOfWeek(at, weekStart);
  const fixed = FIXED[unit];
  if (fixed !== undefined) return Math.floor(at / fixed) * fixed;
  const { year, month } = partsOf(at);
  const size = MONTHS_PER[unit] ?? 1;
  if (size >= 12) return wall(year - (year % (size / 12)), 1);
  return wall(year, month - ((month - 1) % size));
}

/** Monday of an ISO 8601 week; undefined when the year has no such week. */
export function isoWeek(year: number, week: number): Wall | undefined {
  const first = startOfWeek(wall(year, 1, 4), 1);
  const monday = first + (week - 1) * WEEK;
  const next = startOfWeek(wall(year + 1, 1, 4), 1);
  return week >= 1 && monday < next ? monday : undefined;
}
