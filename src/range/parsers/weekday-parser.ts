import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { DAY, WEEK, weekdayOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { MONTH, UNIT, WEEKDAY, WHICH, weekdayNumber } from "./words.ts";

const WHICH_DAY = `this past|this last|${WHICH}`;

/** "Friday", "last Friday", "Friday last", "this past weekend". */
export class WeekdayParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<!${UNIT} )(?<which>${WHICH_DAY}) )?(?<day>${WEEKDAY}|weekend)(?<!last ${WEEKDAY}(?= ${MONTH}(?! \\d{1,2}(?!\\d))))(?: (?<which2>last|previous|past|next)(?! (?:(?:full|\\d{1,3}) )?(?:${UNIT}|weekend|${MONTH}|${WEEKDAY})(?!\\w)))?`,
      `${WEEKDAY}|weekend`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const weekend = groups.day === "weekend";
    const weekday = weekend ? 6 : weekdayNumber(groups.day ?? "");
    // "ce week-end passé": behind it, the word says more than "this".
    const which = groups.which === "this" ? (groups.which2 ?? "this") : (groups.which ?? groups.which2);
    if (which === undefined) return { kind: "fields", fields: weekend ? { weekend: true } : { weekday } };
    const start = firstDay(clock, weekday, which);
    return { kind: "span", span: spanOf(start, start + (weekend ? 2 : 1) * DAY, "day"), weekday };
  }
}

/** "Monday before last", "weekend before last": a week before the last one. */
export class WeekdayBeforeLastParser extends RangeParser {
  constructor() {
    super(
      `(?<day>${WEEKDAY}|weekend) before(?: last(?! [a-z\\d])|-last)|before-last (?<day>${WEEKDAY}|weekend)`,
      `${WEEKDAY}|weekend`,
      "before",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const weekend = groups.day === "weekend";
    const start = firstDay(clock, weekend ? 6 : weekdayNumber(groups.day ?? ""), "last") - WEEK;
    return { kind: "span", span: spanOf(start, start + (weekend ? 2 : 1) * DAY, "day") };
  }
}

function firstDay(clock: Clock, weekday: number, which: string): number {
  const today = clock.startOf("day");
  if (which === "this") {
    const week = clock.startOf("week");
    // A weekend that a Sunday-first week would cut in two is the one at the end of the working week.
    return week + ((weekday - weekdayOf(week) + 7) % 7) * DAY;
  }
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
  return which === "next" ? today - back * DAY + WEEK : today - back * DAY;
}
