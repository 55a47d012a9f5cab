import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { DAY, startOfWeek, WEEK } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { WHICH } from "./words.ts";

/** "this work week", "last work week", "unter der Woche": Monday to Friday. */
export class WorkWeekParser extends RangeParser {
  constructor() {
    super(`workweek (?<which>${WHICH})|(?:(?<which>${WHICH}) )?workweek`, "workweek");
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { which = "this" } = groups;
    const shift = which === "this" ? 0 : which === "next" ? 1 : -1;
    const monday = startOfWeek(clock.now.wall, 1) + shift * WEEK;
    return { kind: "span", span: spanOf(monday, monday + 5 * DAY, "day") };
  }
}
