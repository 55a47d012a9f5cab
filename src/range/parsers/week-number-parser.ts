import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, JOINT, YEAR } from "./words.ts";

/** "week 14", "W14", "CW 5 2024", "2024-W14", "2024-W14-3", "10th week" (no month has six), "3rd to 5th week". */
export class WeekNumberParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?:week|w) ?(?<week>\\d{1,2})(?:th)?(?:${JOINT}(?:year )?(?<year>${YEAR})|(?:/| ?')(?<short>\\d\\d))?` +
        `|(?<week>\\d{1,2})th full week(?:${JOINT}(?:year )?(?<year>${YEAR}))?|number (?<week>\\d{1,2}) week|(?<week>(?<=\\dth (?:to|until|and) )\\d|[6-9]|[1-5]\\d)th week(?! of| in| ${YEAR})|(?<year>${YEAR})${JOINT}?(?:full )?(?:week|w) ?(?<week>\\d{1,2})(?:-(?<day>[1-7]))?`,
      "week|w",
      DIGITS,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const week = Number(groups.week);
    const year = groups.year ?? groups.short;
    if (week < 1 || week > 53) return { kind: "impossible", reason: "impossible-date" };
    return {
      kind: "fields",
      fields: {
        week,
        ...(year !== undefined && { year: fullYear(year, yearOf(clock.now.wall)) }),
        ...(groups.day !== undefined && { weekday: Number(groups.day) % 7 }),
      },
    };
  }
}
