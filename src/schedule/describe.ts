import { parseRRule, type RRule, weekdayOfCode } from "./rule/rrule.ts";
import type { StoredRule } from "./rule/stored-rule.ts";

/** Which days a rule holds, so that any language can say it. */
export interface DescribedDays {
  readonly unit: "day" | "week" | "month" | "year";
  readonly interval: number;
  /** 1 to 12; absent: all. */
  readonly months?: readonly number[];
  /** 1 to 31, −1 the last; in a shorter month the 29th, 30th and 31st are its last day. */
  readonly monthDays?: readonly number[];
  /** 1, Monday, to 7. `nth` of the month, −1 the last; absent: each. */
  readonly weekdays?: readonly { readonly weekday: number; readonly nth?: number }[];
  /** Which working days of the period, −1 the last. */
  readonly workdays?: readonly number[];
}

/** A part of what a schedule means, as a code with its values. */
export type DescribedPart =
  | { readonly code: "days"; readonly params: DescribedDays }
  | { readonly code: "times"; readonly params: { readonly times: readonly string[]; readonly zone: string } }
  | { readonly code: "before"; readonly params: { readonly before: string } }
  | { readonly code: "count"; readonly params: { readonly count: number } }
  | { readonly code: "except"; readonly params: { readonly weekdays: readonly number[] } };

const UNITS = { DAILY: "day", WEEKLY: "week", MONTHLY: "month", YEARLY: "year" } as const;

/** What a stored rule means, part by part and free of any language. */
export function describeRule(rule: StoredRule): DescribedPart[] {
  const days = rule.days.flatMap(({ rrule }): DescribedPart[] => {
    const parsed = parseRRule(rrule);
    return parsed === undefined ? [] : [{ code: "days", params: daysOf(parsed) }];
  });
  return [
    ...days,
    { code: "times", params: { times: rule.times, zone: rule.zone } },
    ...(rule.before === undefined ? [] : [{ code: "before", params: { before: rule.before } } as const]),
    ...(rule.count === undefined ? [] : [{ code: "count", params: { count: rule.count } } as const]),
    ...(rule.except === undefined
      ? []
      : [{ code: "except", params: { weekdays: rule.except.map(weekdayOfCode) } } as const]),
  ];
}

function daysOf({ freq, interval, months, monthDays, weekdays, positions }: RRule): DescribedDays {
  const period = { unit: UNITS[freq], interval, ...(months && { months }) };
  // The last that a month has of the 28th to the 30th is how the 30th is stored.
  if (monthDays && positions) return { ...period, monthDays: [Math.max(...monthDays)] };
  if (weekdays && positions) {
    const [only] = weekdays;
    return weekdays.length === 1 && only
      ? { ...period, weekdays: positions.map((nth) => ({ weekday: only.weekday, nth })) }
      : { ...period, workdays: positions };
  }
  return {
    ...period,
    ...(monthDays && { monthDays }),
    ...(weekdays && {
      weekdays: weekdays.map(({ weekday, nth }) => (nth === 0 ? { weekday } : { weekday, nth })),
    }),
  };
}
