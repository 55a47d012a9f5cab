import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { DAY, type Wall, weekdayOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf } from "./words.ts";

/** "last 5 business days", "3 working days ago": Monday to Friday; public holidays are not known here. */
export class BusinessDayParser extends RangeParser {
  constructor() {
    super(
      `(?:last|previous|past)(?: (?<count>${COUNT}))? business day|(?<count>${COUNT}) (?:(?:last|previous|past) business day|business day (?:last|previous|past))|(?<ago>${COUNT}) business day (?:ago|before now)|(?:ago|vor) (?<ago>${COUNT}) business day`,
      "business",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const first = back(clock.startOf("day"), countOf(groups.ago ?? groups.count));
    if (groups.ago !== undefined || groups.count === undefined) {
      return { kind: "span", span: spanOf(first, first + DAY, "day") };
    }
    return { kind: "span", span: { start: { wall: first }, end: clock.now, grain: "day" } };
  }
}

/** The day that is `count` business days before `today`. */
function back(today: Wall, count: number): Wall {
  let day = today;
  for (let left = Math.min(count, 3000); left > 0; ) {
    day -= DAY;
    if (weekdayOf(day) % 6 !== 0) left -= 1;
  }
  return day;
}
