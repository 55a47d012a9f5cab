import type { Clause, ClauseOf, Moment, Unit } from "../grammar/clause.ts";
import { DAY_MS, dateOf, dayOf, firstOfMonth, lengthOfMonth } from "../rule/calendar.ts";
import { instantOf, wallTimeAt } from "../rule/wall-clock.ts";
import type { Draft } from "./draft.ts";
import { type Problem, problem } from "./problem.ts";

/** From when and until when, as days of the zone's calendar. */
export interface Limits {
  /** First day, where one is named. */
  readonly start?: number;
  /** Was the start named by its date? Then it lends its day. */
  readonly startIsDate: boolean;
  /** The wall-clock time at and after which nothing runs. */
  readonly before?: number;
  /** What set the end. */
  readonly endClause?: Clause;
}

const momentOf = (clause: Clause, side: "start" | "end"): Moment | undefined => {
  if (clause.kind === "bounds") return clause[side];
  return clause.kind === "start" || clause.kind === "end" ? clause.moment : undefined;
};

export function limitsOf(draft: Draft, now: Date, zone: string): Limits | Problem {
  const wallNow = wallTimeAt(now.getTime(), zone);
  const today = Math.floor(wallNow / DAY_MS);
  let start = draft.start && startDay(draft.start, today);
  if (typeof start === "object") return start;
  const startMoment = draft.start && momentOf(draft.start, "start");
  const limits = { startIsDate: startMoment?.isDate ?? false };
  if (draft.end === undefined) {
    const before = draft.span && spanEnd(draft.span, start === undefined ? wallNow : start * DAY_MS);
    return {
      ...limits,
      ...(start !== undefined && { start }),
      ...(before !== undefined && draft.span && { before, endClause: draft.span }),
    };
  }
  if (draft.span !== undefined) return problem("contradiction", draft.span);
  const end = momentOf(draft.end, "end");
  const days = end?.days(today, Math.max(today, start ?? today));
  if (days === undefined) return problem("impossible", draft.end);
  const exclusive = draft.end.kind === "end" && draft.end.exclusive;
  const last = exclusive ? days.first - 1 : days.last;
  if (start !== undefined && last < start) {
    // "from 1 Nov to 3 Dec 2026": a start without its year shares that of the end.
    const earlier = startMoment?.floating && end?.floating === false ? yearBefore(start) : undefined;
    if (earlier === undefined || earlier > last) return problem("contradiction", draft.end);
    start = earlier;
  }
  return {
    ...limits,
    ...(start !== undefined && { start }),
    before: (last + 1) * DAY_MS,
    endClause: draft.end,
  };
}

function startDay(clause: ClauseOf<"start"> | ClauseOf<"bounds">, today: number): number | Problem {
  const moment = momentOf(clause, "start");
  const days = moment?.days(today);
  if (moment === undefined || days === undefined) return problem("impossible", clause);
  if (!moment.floating || days.first >= today) return days.first;
  // "from March", said in March: the next to come.
  return moment.days(today, days.last + 1)?.first ?? days.first;
}

function yearBefore(day: number): number {
  const { year, month, day: monthDay } = dateOf(day);
  return dayOf(year - 1, month, Math.min(monthDay, lengthOfMonth((year - 1) * 12 + month - 1)));
}

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };

/** "for 3 weeks": so long after the beginning, on the wall clock. */
function spanEnd({ count, unit }: ClauseOf<"span">, from: number): number {
  const day = Math.floor(from / DAY_MS);
  const time = from - day * DAY_MS;
  const months = MONTHS_IN[unit];
  if (months === undefined)
    return unit === "hour" ? from + count * 3_600_000 : from + count * (DAYS_IN[unit] ?? 1) * DAY_MS;
  const { year, month, day: monthDay } = dateOf(day);
  const index = year * 12 + month - 1 + months * count;
  return (firstOfMonth(index) + Math.min(monthDay, lengthOfMonth(index)) - 1) * DAY_MS + time;
}

/** The instant at which a day begins. */
export const startOfDay = (day: number, zone: string): number => instantOf(day * DAY_MS, zone);
