import { spanOf } from "../calculation/span.ts";
import { DAY, startOfDay, WEEK, weekdayOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { tightOperator } from "./operators.ts";
import { RangeParser } from "./range-parser.ts";
import { WEEKDAY, weekdayNumber } from "./words.ts";

/** "Friday after 4 July", "third Tuesday after Christmas", "Monday before Easter". A time isn't a day to count from. */
export class WeekdayBesideParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<nth>\\d)th )?(?<weekday>${WEEKDAY}) (?<side>before|after)(?! (?:last|\\d{1,2} ?(?:[:h]|am|pm|o'clock)))`,
      WEEKDAY,
      "before|after",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const weekday = weekdayNumber(groups.weekday ?? "");
    const weeks = (Number(groups.nth ?? 1) - 1) * WEEK;
    return tightOperator(({ start, end }) => {
      const [first, last] = [startOfDay(end.wall), startOfDay(start.wall) - DAY];
      const day =
        groups.side === "after"
          ? first + ((weekday - weekdayOf(first) + 7) % 7) * DAY + weeks
          : last - ((weekdayOf(last) - weekday + 7) % 7) * DAY - weeks;
      return spanOf(day, day + DAY, "day");
    });
  }
}
