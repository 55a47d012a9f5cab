/** Days are counted from 1970-01-01; months from January of the year 0. Weekdays run from 1, Monday, to 7. */

export const DAY_MS = 86_400_000;

export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: number): CalendarDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that holds a day. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

export const monthIndexOf = (day: number): number => {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
};

export const firstOfMonth = (index: number): number => dayOf(Math.floor(index / 12), (index % 12) + 1, 1);

export const lengthOfMonth = (index: number): number => firstOfMonth(index + 1) - firstOfMonth(index);

/** The most days that a month ever has: 29 for February. */
export const longestMonth = (month: number): number =>
  month === 2 ? 29 : lengthOfMonth(2023 * 12 + month - 1);

/** `2026-12-01` */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const parseIsoDay = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);

export const modulo = (value: number, by: number): number => ((value % by) + by) % by;
