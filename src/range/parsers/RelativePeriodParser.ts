import type { Clock } from "../calculation/clock.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, type Unit } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import type { Grain } from "../types.ts";
import { RangeParser } from "./RangeParser.ts";
import { UNIT, unitOf } from "./words.ts";

const WHICH = "(?:this past|this last|this|last|previous|past|next)";

/** "this month", "last full quarter", "month before last", "month last" (as Romance languages say it). */
export class RelativePeriodParser extends RangeParser {
  constructor() {
    super(
      [
        `(?<before>${UNIT}) before (?:last|previous)(?: one)?(?! ${UNIT})|(?<!${UNIT} )before (?:last|previous) (?<before2>${UNIT})`,
        `(?:last|previous) (?<butOne>${UNIT}) but 1`,
        `(?<which>${WHICH}) (?<full>full )?(?<unit>${UNIT})`,
        `(?<unit2>${UNIT}) (?<which2>this|last|previous|past|next)`,
      ].join("|"),
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const twice = groups.before ?? groups.before2 ?? groups.butOne;
    if (twice !== undefined) return { kind: "span", span: calendarUnit(clock, twice, -2) };
    const unit = groups.unit ?? groups.unit2 ?? "";
    const which = groups.which ?? groups.which2 ?? "";
    if (which === "this") return { kind: "span", span: calendarUnit(clock, unit, 0) };
    if (which === "next") return { kind: "span", span: calendarUnit(clock, unit, 1) };
    const elapses = ["sec", "minute", "hour"].includes(unit) && groups.full === undefined;
    const rolls = groups.full === undefined && (which === "past" || which === "this past");
    if (elapses) return { kind: "span", span: rollingWindow(clock, 1, unit) };
    const whole: Reading = { kind: "span", span: calendarUnit(clock, unit, -1) };
    return rolls ? { kind: "span", span: rollingWindow(clock, 1, unit), or: whole } : whole;
  }
}

/** The whole calendar unit `offset` units from the one that holds now; fortnights are counted in weeks. */
export function calendarUnit(clock: Clock, word: string, offset: number): Span {
  return calendarUnits(clock, word, offset, 1);
}

export function calendarUnits(clock: Clock, word: string, offset: number, count: number): Span {
  const { unit, times } = unitOf(word);
  const start = addUnits(clock.startOf(unit), offset * times, unit);
  return spanOf(start, addUnits(start, count * times, unit), grainOf(unit));
}

/** [now − count units, now): calendar arithmetic for days and above, elapsed time for hours and below. */
export function rollingWindow(clock: Clock, count: number, word: string): Span {
  const { unit, times } = unitOf(word);
  return { start: before(clock, count * times, unit), end: clock.now, grain: grainOf(unit) };
}

/** The moment `amount` units before now (after it when negative). */
export function before(clock: Clock, amount: number, unit: Unit): Span["start"] {
  if (unit === "second" || unit === "minute" || unit === "hour") {
    const instant = addUnits(clock.now.instant, -amount, unit);
    return { instant, wall: clock.wallAt(instant) };
  }
  return { wall: addUnits(clock.now.wall, -amount, unit) };
}

export const grainOf = (unit: Unit): Grain => (unit === "decade" || unit === "century" ? "year" : unit);
