import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { JOINT, YEAR } from "./words.ts";

/** "week 14", "W14", "CW 5 2024", "2024-W14", "2024-W14-3". */
export class WeekNumberParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?:week|w) ?(?<week>\\d{1,2})(?:th)?(?:${JOINT}(?:year )?(?<year>${YEAR}))?` +
        `|number (?<week>\\d{1,2}) week|(?<year>${YEAR})${JOINT}?(?:full )?(?:week|w) ?(?<week>\\d{1,2})(?:-(?<day>[1-7]))?`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const week = Number(groups.week);
    const year = groups.year;
    if (week < 1 || week > 53) return { kind: "impossible", reason: "impossible-date" };
    return {
      kind: "fields",
      fields: {
        week,
        ...(year !== undefined && { year: Number(year) }),
        ...(groups.day !== undefined && { weekday: Number(groups.day) % 7 }),
      },
    };
  }
}
