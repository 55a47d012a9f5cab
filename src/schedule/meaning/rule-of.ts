import { readCron } from "../grammar/cron.ts";
import { DAY_MS, dateOf, firstOfMonth, isoDay, monthIndexOf, weekdayOf } from "../rule/calendar.ts";
import { formatRRule, type RRule, weekdayCode } from "../rule/rrule.ts";
import { nextRuns } from "../rule/runs.ts";
import type { StoredRule } from "../rule/stored-rule.ts";
import { wallTimeAt } from "../rule/wall-clock.ts";
import { checkClaim } from "./claim.ts";
import { dayPlans } from "./day-plans.ts";
import type { Draft } from "./draft.ts";
import { type Limits, limitsOf, startOfDay } from "./limits.ts";
import type { Plan, Plans } from "./plan.ts";
import { isProblem, type Problem, problem } from "./problem.ts";
import { timesOfDay, timesOfHours } from "./times.ts";
import { tooOften } from "./too-often.ts";

/** The rule that a draft means at an instant, or why it is none. */
export function ruleOf(draft: Draft, now: Date, operatorZone: string): StoredRule | Problem {
  const zone = draft.zone?.zone ?? operatorZone;
  const limits = limitsOf(draft, now, zone);
  if (isProblem(limits)) return limits;
  const claim = checkClaim(draft);
  if (claim !== undefined) return claim;
  const times = minutesOf(draft);
  if (isProblem(times)) return times;
  const plans = plansOf(draft, limits);
  if (plans === "never") return problem("never", draft.items?.clause ?? draft.cron);
  if (isProblem(plans)) return plans;
  const begin = limits.start === undefined ? now.getTime() : startOfDay(limits.start, zone);
  const since = Math.max(begin, now.getTime());
  const rule: StoredRule = {
    version: 1,
    days: [],
    times: times.map(clock),
    zone,
    since: new Date(since).toISOString(),
    ...(draft.count && { count: draft.count.count }),
    ...(draft.except && { except: draft.except.days.map((day) => weekdayCode(day) as "MO") }),
  };
  const trouble = tooOften(times, plans);
  if (trouble) return problem("too-often", draft.cron ?? draft.times ?? draft.period?.clause);
  // With an interval the periods are counted from the one that holds the first fitting day and time.
  const [first] = nextRuns(
    { ...rule, days: withStart(plans, begin, zone, 1), since: new Date(begin).toISOString() },
    1,
  );
  if (first === undefined) return problem("never", draft.except ?? draft.cron ?? draft.items?.clause);
  const anchored: StoredRule = { ...rule, days: withStart(plans, first.getTime(), zone), ...endOf(limits) };
  if (nextRuns(anchored, 1).length > 0) return anchored;
  return problem(limits.before === undefined ? "never" : "past-end", limits.endClause ?? draft.except);
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** To the minute; a part of one counts as the next. */
const endOf = ({ before }: Limits): { before?: string } =>
  before === undefined
    ? {}
    : { before: new Date(Math.ceil(before / 60_000) * 60_000).toISOString().slice(0, 16) };

function minutesOf(draft: Draft): readonly number[] | Problem {
  if (draft.cron !== undefined) {
    const cron = readCron(draft.cron.fields);
    if (cron === undefined) return problem("bad-cron", draft.cron);
    return cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute));
  }
  const unit = draft.period?.unit;
  if (unit === "hour" || unit === "minute") return timesOfHours(draft, unit);
  if (draft.startTime !== undefined) return problem("contradiction", draft.startTime);
  return timesOfDay(draft);
}

function plansOf(draft: Draft, limits: Limits): Plans | Problem {
  if (draft.cron !== undefined) return cronPlans(draft);
  if (limits.start === undefined || !limits.startIsDate) return dayPlans(draft);
  const { day, month } = dateOf(limits.start);
  return dayPlans(draft, { weekday: weekdayOf(limits.start), day, month });
}

/** Where day of month and day of week are both set, either will do. */
function cronPlans(draft: Draft): Plans | Problem {
  const { cron, period, weekdays, items, months, dates, times, part, startTime } = draft;
  const read = cron && readCron(cron.fields);
  if (read === undefined) return problem("bad-cron", cron);
  const other =
    period?.clause ??
    weekdays?.clause ??
    items?.clause ??
    months?.clause ??
    dates ??
    times ??
    part ??
    startTime;
  if (other !== undefined) return problem("contradiction", other);
  const inMonths = read.months && { months: read.months };
  const plans: Plan[] = [];
  if (read.monthDays)
    plans.push({ rule: { freq: "MONTHLY", interval: 1, ...inMonths, monthDays: read.monthDays } });
  if (read.weekdays) {
    const weekdays = read.weekdays.map((weekday) => ({ nth: 0, weekday }));
    plans.push({ rule: { freq: "WEEKLY", interval: 1, ...inMonths, weekdays } });
  }
  return plans.length > 0 ? plans : [{ rule: { freq: "DAILY", interval: 1, ...inMonths } }];
}

/** The rules with the day from whose period each is counted; `interval` in place of their own. */
function withStart(
  plans: readonly Plan[],
  instant: number,
  zone: string,
  interval?: number,
): StoredRule["days"] {
  const day = Math.floor(wallTimeAt(instant, zone) / DAY_MS);
  return plans.map(({ rule, block }) => {
    const counted: RRule = interval === undefined ? rule : { ...rule, interval };
    const start = block === undefined ? day : firstOfMonth(blockStart(day, block.length) + block.offset);
    // An interval of quarters is told by its start; the months of all of them would leave out some.
    const { months: _, ...unbound } = counted;
    return {
      start: isoDay(start),
      rrule: formatRRule(block !== undefined && interval === undefined ? unbound : counted),
    };
  });
}

const blockStart = (day: number, length: number): number => Math.floor(monthIndexOf(day) / length) * length;
