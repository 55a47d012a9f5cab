import type { Item } from "../grammar/clause.ts";
import { WORKDAYS } from "../grammar/words.ts";
import { longestMonth, modulo } from "../rule/calendar.ts";
import type { RRule } from "../rule/rrule.ts";

/**
 * One rule of a schedule. `offset`: of an interval of quarters or longer, in which of the period's months its days lie;
 * `length`: how many months the period has.
 */
export interface Plan {
  readonly rule: RRule;
  readonly block?: { readonly length: number; readonly offset: number };
}

/** "never": no calendar holds such a day. */
export type Plans = readonly Plan[] | "never";

const EVERY_WORKDAY = WORKDAYS.map((weekday) => ({ nth: 0, weekday }));

/** Daily, on all days or those of the week. */
export function dailyPlans(interval: number, days?: readonly number[], months?: readonly number[]): Plans {
  const weekdays = days?.map((weekday) => ({ nth: 0, weekday }));
  return [{ rule: { freq: "DAILY", interval, ...(months && { months }), ...(weekdays && { weekdays }) } }];
}

export function weeklyPlans(interval: number, days: readonly number[], months?: readonly number[]): Plans {
  const weekdays = days.map((weekday) => ({ nth: 0, weekday }));
  return [{ rule: { freq: "WEEKLY", interval, ...(months && { months }), weekdays } }];
}

/**
 * Days counted in periods of 1, 3, 6 or 12 months: from the front they lie in the first month of the period, from the
 * back in its last, unless the text names the month.
 */
export function periodPlans(items: readonly Item[], length: number, interval: number, month?: number): Plans {
  const plans: Plan[] = [];
  const byOffset = new Map<number, Item[]>();
  for (const item of items) {
    if (isNever(item, month === undefined ? length : 1)) return "never";
    if (length > 1 && month === undefined && !fitsMonth(item)) {
      if (interval > 1) return "never";
      plans.push(...spread(item, length));
      continue;
    }
    const offset = month !== undefined ? month - 1 : item.nth > 0 ? 0 : length - 1;
    if (offset >= length) return "never";
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), item]);
  }
  for (const [offset, group] of byOffset) {
    const months = monthsAt(offset, length);
    for (const days of pieces(group)) {
      if (interval === 1)
        plans.push({ rule: { freq: "MONTHLY", interval: 1, ...(months && { months }), ...days } });
      else {
        const rule: RRule = { freq: "MONTHLY", interval: length * interval, ...days };
        plans.push(
          length === 1
            ? { rule }
            : { rule: { ...rule, ...(months && { months }) }, block: { length, offset } },
        );
      }
    }
  }
  return plans;
}

/** The months of the year at an offset of their period; undefined where that is all of them. */
const monthsAt = (offset: number, length: number): number[] | undefined =>
  length === 1 ? undefined : Array.from({ length: 12 / length }, (_, index) => index * length + offset + 1);

/** Days of named months, each year or every so many. */
export function yearlyPlans(items: readonly Item[], months: readonly number[], interval: number): Plans {
  const longest = Math.max(...months.map(longestMonth));
  if (items.some((item) => isNever(item, 1) || (item.kind === "day" && item.nth > longest))) return "never";
  const shortest = Math.min(...months.map((month) => (month === 2 ? 28 : longestMonth(month))));
  return pieces(items, shortest).flatMap((days): Plan[] =>
    interval === 1
      ? [{ rule: { freq: "MONTHLY", interval, months, ...days } }]
      : // One month a rule: positions are counted in all that a rule holds of a year.
        months.map((month) => ({ rule: { freq: "YEARLY", interval, months: [month], ...days } })),
  );
}

/** Days that a period may hold beyond its first month, a fifth Monday of the quarter: one rule for each period of the year. */
function spread(item: Item, length: number): Plan[] {
  const weekdays = item.kind === "weekday" ? [{ nth: 0, weekday: item.weekday }] : EVERY_WORKDAY;
  return Array.from({ length: 12 / length }, (_, block) => ({
    rule: {
      freq: "YEARLY",
      interval: 1,
      months: Array.from({ length }, (_, index) => block * length + index + 1),
      weekdays,
      positions: [item.nth],
    },
  }));
}

/** Every month has four of each weekday and twenty working days. */
const fitsMonth = ({ kind, nth }: Item): boolean =>
  kind === "day" || Math.abs(nth) <= (kind === "weekday" ? 4 : 20);

function isNever({ kind, nth }: Item, length: number): boolean {
  const most = {
    day: 31,
    weekday: length === 1 ? 5 : Math.ceil((length * 31) / 7),
    workday: length === 1 ? 23 : length * 23,
  };
  return nth === 0 || Math.abs(nth) > most[kind];
}

type Days = Pick<RRule, "monthDays" | "weekdays" | "positions">;

/** The parts of rules that hold the items. The 29th, 30th and 31st are the last day where a month has no such day. */
function pieces(items: readonly Item[], shortest = 28): Days[] {
  const found: Days[] = [];
  const plain = items.filter(({ kind, nth }) => kind === "day" && nth <= shortest).map(({ nth }) => nth);
  const clamped = new Set(
    items.filter(({ kind, nth }) => kind === "day" && nth > shortest).map(({ nth }) => nth),
  );
  if (clamped.delete(31)) plain.push(-1);
  if (plain.length > 0)
    found.push({ monthDays: [...new Set(plain)].sort((a, b) => modulo(a, 99) - modulo(b, 99)) });
  for (const day of clamped) {
    found.push({ monthDays: Array.from({ length: day - 27 }, (_, index) => 28 + index), positions: [-1] });
  }
  const weekdays = items.flatMap((item) =>
    item.kind === "weekday" ? [{ nth: item.nth, weekday: item.weekday }] : [],
  );
  if (weekdays.length > 0) found.push({ weekdays });
  const positions = items.filter(({ kind }) => kind === "workday").map(({ nth }) => nth);
  if (positions.length > 0) found.push({ weekdays: EVERY_WORKDAY, positions: [...new Set(positions)] });
  return found;
}
