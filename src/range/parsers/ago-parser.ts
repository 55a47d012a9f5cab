import type { Clock } from "../calculation/clock.ts";
import { ago, before, grainOf } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import {
  addUnits,
  DAY,
  elapsedOf,
  monthsOf,
  startOfDay,
  type Unit,
  WEEK,
  weekdayOf,
} from "../calculation/wall.ts";
import type { Operator, Reading } from "../reading.ts";
import { literalEnd } from "./open-range-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf, SHORT_UNIT, UNIT, unitOf, WEEKDAY, weekdayNumber } from "./words.ts";

/**
 * "3 days ago", "ago 3 days" (vor 3 Tagen), "ago 5 to 10 days" (il y a 5 à 10 jours), "a year and 2 months ago"; "3日後" lies
 * ahead.
 */
export class AgoParser extends RangeParser {
  constructor() {
    super(
      `(?<count>${COUNT}) ?(?<unit>${SHORT_UNIT})(?:(?: and)? (?<count2>${COUNT}) (?<unit2>${SHORT_UNIT}))? (?:ago(?: today| from now)?|before now)` +
        `|(?<count>${COUNT}) (?<weekday>${WEEKDAY})s? ago|${COUNT} ?${SHORT_UNIT} (?<later>later)|(?:ago|vor) (?:between )?(?<count>${COUNT})(?: ?(?:-|to|until|and) ?(?<to>${COUNT}))? (?<unit>${SHORT_UNIT})|between (?:ago|vor) (?<count>${COUNT}) and (?<to>${COUNT}) (?<unit>${SHORT_UNIT})`,
      "ago|before|later|vor",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    if (groups.weekday !== undefined) {
      const day = latestWeekday(clock, weekdayNumber(groups.weekday)) - (countOf(groups.count) - 1) * WEEK;
      return { kind: "span", span: spanOf(day, day + DAY, "day") };
    }
    if (groups.later !== undefined) return { kind: "impossible", reason: "future" };
    const { unit, times } = unitOf(groups.unit ?? "");
    const amount = countOf(groups.count) * times;
    if (groups.to !== undefined) {
      const [nearest, farthest] = [amount, countOf(groups.to) * times].toSorted((a, b) => a - b);
      const side = (back = 0): Reading => ({ kind: "span", span: ago(clock, back, unit), ago: unit });
      return { kind: "pair", from: side(farthest), to: side(nearest) };
    }
    if (groups.unit2 === undefined) {
      const day: Reading = { kind: "span", span: ago(clock, amount, unit), ago: unit };
      return monthsOf(unit) === undefined
        ? day
        : { ...day, or: { kind: "span", span: unitAgo(clock, amount, unit) } };
    }
    const rest = unitOf(groups.unit2);
    // "9 h to 17 h 2 day ago" (de 9h à 17h avant-hier) ends an hour before a day.
    if (elapsedOf(unit) !== undefined && elapsedOf(rest.unit) === undefined) return null;
    const day = startOfDay(
      addUnits(before(clock, amount, unit).wall, -countOf(groups.count2) * rest.times, rest.unit),
    );
    return { kind: "span", span: spanOf(day, day + DAY, "day") };
  }
}

/** The latest such weekday before today. */
function latestWeekday(clock: Clock, weekday: number): number {
  const today = clock.startOf("day");
  return today - (((weekdayOf(today) - weekday + 6) % 7) + 1) * DAY;
}

/** The whole month (quarter, year …) that many back. */
function unitAgo(clock: Clock, amount: number, unit: Unit): Span {
  const start = addUnits(clock.startOf(unit), -amount, unit);
  return spanOf(start, addUnits(start, 1, unit), grainOf(unit));
}

/**
 * "2 days before", "a week after": the day at that distance from another, or the days between. "last 30 days before" are only
 * these. "month before": the whole one before it.
 */
export class DistanceParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<window>last|past|previous) (?<count>\\d{1,5}) (?<unit>${UNIT}) (?<before>before)|(?<window>1th) (?<count>\\d{1,5}) (?<unit>${UNIT}) (?:after|(?<from>from)))` +
        `|(?:(?<count>${COUNT}) )?(?<unit>${UNIT}) (?:(?<before>before)|after)|(?<count>${COUNT}) (?<unit>${UNIT}) (?<from>from)`,
      UNIT,
      "before|after|from",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? "");
    const { count } = groups;
    const sign = groups.before === undefined ? 1 : -1;
    if (count === undefined) return { kind: "operator", operator: neighbour(unit, times, sign) };
    const amount = countOf(count) * times * sign;
    const isFrom = groups.from !== undefined;
    const window = between(unit, amount, isFrom);
    if (groups.window !== undefined) return { kind: "operator", operator: window };
    return { kind: "operator", operator: { ...distant(unit, amount, isFrom), or: window } };
  }
}

function distant(unit: Unit, amount: number, isFrom: boolean): Operator {
  return {
    side: "right",
    binds: "tight",
    apply({ start, grain }) {
      // "the 3 months before March" is a stretch; "3 months before 1 March" a day.
      if (monthsOf(unit) !== undefined && grain !== "day" && grain !== "week" && amount < 0) {
        return spanOf(addUnits(start.wall, amount, unit), start.wall, grainOf(unit));
      }
      // "12 months from October 2025" begin there.
      if (isFrom && monthsOf(unit) !== undefined && monthsOf(grain) !== undefined)
        return spanOf(start.wall, addUnits(start.wall, amount, unit), grainOf(unit));
      if (elapsedOf(unit) !== undefined) {
        const at = addUnits(start.wall, amount, unit);
        return spanOf(at, addUnits(at, 1, unit), grainOf(unit));
      }
      const day = startOfDay(addUnits(start.wall, amount, unit));
      return spanOf(day, day + DAY, "day");
    },
  };
}

/** What lies between a period and the moment at that distance from it. */
function between(unit: Unit, amount: number, isFrom: boolean): Operator {
  return {
    side: "right",
    binds: "tight",
    apply(span) {
      const [start, end] = [span.start.wall, isFrom ? span.start.wall : literalEnd(span).wall];
      return amount < 0
        ? spanOf(addUnits(start, amount, unit), start, grainOf(unit))
        : spanOf(end, addUnits(end, amount, unit), grainOf(unit));
    },
  };
}

function neighbour(unit: Unit, times: number, sign: number): Operator {
  return {
    side: "right",
    binds: "tight",
    apply({ start, end }, clock) {
      const at =
        sign < 0 ? addUnits(clock.startOf(unit, start.wall), -times, unit) : clock.startOf(unit, end.wall);
      const from = sign > 0 && at < end.wall ? addUnits(at, 1, unit) : at;
      return spanOf(from, addUnits(from, times, unit), grainOf(unit));
    },
  };
}
