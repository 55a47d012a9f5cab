import { DAY_MS, parseIsoDay, weekdayOf } from "./calendar.ts";
import { daysOf } from "./days.ts";
import { parseRRule, weekdayOfCode } from "./rrule.ts";
import type { StoredRule } from "./stored-rule.ts";
import { instantOf, wallTimeAt } from "./wall-clock.ts";

/** The first `count` runs of a rule, or those strictly after an instant; in order, never two alike. */
export function nextRuns(rule: StoredRule, count: number, after?: Date): Date[] {
  const since = Date.parse(rule.since);
  // Counted runs are counted from the first.
  const from = rule.count === undefined && after !== undefined ? Math.max(since, after.getTime() + 1) : since;
  const runs: Date[] = [];
  let index = 0;
  for (const instant of instantsFrom(rule, from)) {
    if (runs.length >= count || (rule.count !== undefined && index >= rule.count)) break;
    index += 1;
    if (after === undefined || instant > after.getTime()) runs.push(new Date(instant));
  }
  return runs;
}

function* instantsFrom(rule: StoredRule, from: number): Generator<number> {
  let last = Number.NEGATIVE_INFINITY;
  for (const wall of wallTimesFrom(rule, from)) {
    const instant = instantOf(wall, rule.zone);
    // A gap moves two times onto one instant.
    if (instant < from || instant <= last) continue;
    last = instant;
    yield instant;
  }
}

/** Times on the wall clock, in order, beginning on the day before that of the instant. */
function* wallTimesFrom(rule: StoredRule, from: number): Generator<number> {
  const except = new Set(rule.except?.map(weekdayOfCode));
  const before = rule.before === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${rule.before}:00Z`);
  const minutes = rule.times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const firstDay = Math.floor(wallTimeAt(from, rule.zone) / DAY_MS) - 1;
  let left = MAX_EXCEPTED;
  for (const day of daysFrom(rule, firstDay)) {
    if (except.has(weekdayOf(day))) {
      left -= 1;
      if (left === 0) return;
      continue;
    }
    left = MAX_EXCEPTED;
    for (const minute of minutes) {
      const wall = day * DAY_MS + minute * 60_000;
      if (wall >= before) return;
      yield wall;
    }
  }
}

/** Days left out in a row after which a rule is taken to have no others: 28 years of one date. */
const MAX_EXCEPTED = 30;

/** The days of all parts, merged in order. */
function* daysFrom({ days }: StoredRule, from: number): Generator<number> {
  const parts = days.flatMap(({ start, rrule }) => {
    const rule = parseRRule(rrule);
    return rule === undefined ? [] : [daysOf(rule, parseIsoDay(start), from)];
  });
  const heads = parts.map((part) => part.next().value as number | undefined);
  while (true) {
    let next = Number.POSITIVE_INFINITY;
    for (const head of heads) if (head !== undefined && head < next) next = head;
    if (next === Number.POSITIVE_INFINITY) return;
    yield next;
    heads.forEach((head, index) => {
      if (head === next) heads[index] = parts[index]?.next().value as number | undefined;
    });
  }
}
