import type { Item, Unit } from "../grammar/clause.ts";
import { longestMonth } from "../rule/calendar.ts";
import type { Draft } from "./draft.ts";
import { dailyPlans, type Plans, periodPlans, weeklyPlans, yearlyPlans } from "./plan.ts";
import { type Problem, problem } from "./problem.ts";

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** A start date as it lends its day where none is named. */
export interface StartDay {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
}

/** The days that a draft means, as rules; or what in it contradicts what. */
export function dayPlans(draft: Draft, start?: StartDay): Plans | Problem {
  const { period, weekdays, items, dates, months } = draft;
  if (dates !== undefined) return datePlans(draft);
  const unit = period?.unit ?? impliedUnit(draft);
  const interval = period?.interval ?? 1;
  if (unit === undefined) return problem("no-recurrence");
  const length = MONTHS_IN[unit];
  if (length !== undefined) {
    if (weekdays !== undefined) return problem("contradiction", weekdays.clause);
    return monthsPlans(draft, length, interval, start);
  }
  if (items !== undefined) return problem("contradiction", items.clause);
  if (unit === "week") {
    const days = weekdays?.days ?? [start?.weekday ?? 1];
    return weeklyPlans(interval, days, months?.months);
  }
  if (unit === "day") {
    if (weekdays === undefined) return dailyPlans(interval, undefined, months?.months);
    // "daily on weekdays" narrows; "daily on Mondays" contradicts.
    if (!weekdays.grouped || interval > 1) return problem("contradiction", weekdays.clause);
    return weeklyPlans(1, weekdays.days, months?.months);
  }
  return dailyPlans(1, weekdays?.days, months?.months);
}

function impliedUnit({ weekdays, items, months }: Draft): Unit | undefined {
  if (weekdays !== undefined) return "week";
  if (months !== undefined) return "year";
  return items === undefined ? undefined : "month";
}

const FIRST: Item = { kind: "day", nth: 1 };

/** Months, quarters, halves and years. */
function monthsPlans(draft: Draft, length: number, interval: number, start?: StartDay): Plans | Problem {
  const { period, items, months } = draft;
  const chosen = items?.items ?? [start === undefined ? FIRST : ({ kind: "day", nth: start.day } as const)];
  const named = (plans: Plans): Plans | Problem =>
    plans === "never" ? problem("never", items?.clause) : plans;
  if (months !== undefined) {
    // "every month in January" and "every quarter in May" are none; "of the month" is each of those named.
    const fits = length === 12 || (length === 1 && interval === 1 && period?.explicit !== true);
    if (!fits || items?.month !== undefined) return problem("contradiction", months.clause);
    return named(yearlyPlans(items === undefined ? [FIRST] : chosen, months.months, interval));
  }
  if (length === 12 && items !== undefined && items.month === undefined && hasDayOfNoMonth(chosen))
    return problem("contradiction", items.clause);
  const month =
    items === undefined && start !== undefined && length > 1
      ? ((start.month - 1) % length) + 1
      : items?.month;
  return named(periodPlans(chosen, length, interval, month));
}

/** "yearly on the 15th": of which month? The first and the last day are the year's. */
const hasDayOfNoMonth = (items: readonly Item[]): boolean =>
  items.some(({ kind, nth }) => kind === "day" && nth > 1);

/** "every 31 December", "every year on 1 March and 1 September". */
function datePlans({ period, weekdays, items, dates, months }: Draft): Plans | Problem {
  if (dates === undefined) return problem("no-recurrence");
  if (period !== undefined && period.unit !== "year") return problem("contradiction", dates);
  const other = weekdays?.clause ?? items?.clause ?? months?.clause;
  if (other !== undefined) return problem("contradiction", other);
  const plans = [];
  for (const { month, day } of dates.dates) {
    if (month < 1 || month > 12 || day < 1 || day > longestMonth(month)) return problem("never", dates);
    const found = yearlyPlans([{ kind: "day", nth: day }], [month], period?.interval ?? 1);
    if (found === "never") return problem("never", dates);
    plans.push(...found);
  }
  return plans;
}
