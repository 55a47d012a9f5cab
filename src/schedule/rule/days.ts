import {
  dateOf,
  firstOfMonth,
  lengthOfMonth,
  modulo,
  mondayOf,
  monthIndexOf,
  weekdayOf,
} from "./calendar.ts";
import type { RRule } from "./rrule.ts";

/** A rule that finds no day in this many periods in a row has none: leap days come every 96 months, at the longest. */
const MAX_EMPTY_PERIODS = 1000;

/** The days of a rule at or after `from`, in order. `start` is a day of the period from which intervals are counted. */
export function* daysOf(rule: RRule, start: number, from: number): Generator<number> {
  const { periodOf, daysIn } = FREQUENCIES[rule.freq];
  const origin = periodOf(start);
  let period = periodOf(from);
  period += modulo(origin - period, rule.interval);
  for (let empty = 0; empty < MAX_EMPTY_PERIODS; period += rule.interval) {
    const days = pick(daysIn(rule, period), rule.positions);
    empty = days.length === 0 ? empty + 1 : 0;
    for (const day of days) if (day >= from) yield day;
  }
}

interface FrequencyRules {
  periodOf(day: number): number;
  daysIn(rule: RRule, period: number): number[];
}

const FREQUENCIES: Readonly<Record<RRule["freq"], FrequencyRules>> = {
  DAILY: {
    periodOf: (day) => day,
    daysIn: (rule, day) => (isInMonths(rule, dateOf(day).month) && isOnWeekdays(rule, day) ? [day] : []),
  },
  WEEKLY: {
    periodOf: (day) => (mondayOf(day) - MONDAY) / 7,
    daysIn: (rule, week) => {
      const monday = week * 7 + MONDAY;
      const weekdays = rule.weekdays?.map(({ weekday }) => weekday).sort() ?? [1];
      return weekdays
        .map((weekday) => monday + weekday - 1)
        .filter((day) => rule.months === undefined || isInMonths(rule, dateOf(day).month));
    },
  },
  MONTHLY: { periodOf: monthIndexOf, daysIn: daysInMonth },
  YEARLY: {
    periodOf: (day) => dateOf(day).year,
    daysIn: (rule, year) =>
      (rule.months ?? ALL_MONTHS)
        .toSorted((a, b) => a - b)
        .flatMap((month) => daysInMonth(rule, year * 12 + month - 1)),
  },
};

/** 1970-01-05 */
const MONDAY = 4;
const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const isInMonths = ({ months }: RRule, month: number): boolean => months?.includes(month) ?? true;

const isOnWeekdays = ({ weekdays }: RRule, day: number): boolean =>
  weekdays?.some(({ weekday }) => weekday === weekdayOf(day)) ?? true;

function daysInMonth(rule: RRule, index: number): number[] {
  if (!isInMonths(rule, modulo(index, 12) + 1)) return [];
  const first = firstOfMonth(index);
  const length = lengthOfMonth(index);
  const days = new Set<number>();
  for (const monthDay of rule.monthDays ?? []) {
    const day = monthDay > 0 ? monthDay : length + 1 + monthDay;
    if (day >= 1 && day <= length) days.add(first + day - 1);
  }
  for (const { nth, weekday } of rule.weekdays ?? []) {
    const firstSuch = 1 + modulo(weekday - weekdayOf(first), 7);
    const count = Math.floor((length - firstSuch) / 7) + 1;
    const chosen =
      nth === 0 ? Array.from({ length: count }, (_, at) => at) : [nth > 0 ? nth - 1 : count + nth];
    for (const at of chosen) if (at >= 0 && at < count) days.add(first + firstSuch - 1 + at * 7);
  }
  return [...days].sort((a, b) => a - b);
}

function pick(days: number[], positions: readonly number[] | undefined): number[] {
  if (positions === undefined) return days;
  const chosen = new Set<number>();
  for (const position of positions) {
    const day = days.at(position > 0 ? position - 1 : position);
    if (day !== undefined) chosen.add(day);
  }
  return [...chosen].sort((a, b) => a - b);
}
