import type { Clock } from "../calculation/clock.ts";
import { grainOf, nthWeek } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, startOfDay, WEEK, weekdayOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { tightOperator } from "./operators.ts";
import { RangeParser } from "./range-parser.ts";
import { MONTH, UNIT, unitOf, WEEKDAY, weekdayNumber, YEAR } from "./words.ts";

/** "last year in October": the month is the part there. */
const LONGER_THAN_A_MONTH = "last (?:quarter|half|year|decade)";

/** "first friday of", "last 10 days of", "second half of", "3rd week in", "third month 2024", "3 first months of". */
export class NthPartParser extends RangeParser {
  constructor() {
    super(
      // "last year in October" is October of last year.
      `(?!last year (?:in|for) )(?:(?:(?<nth>\\d{1,3})th|(?<last>last))(?: (?<count>\\d{1,3}))?|(?<count>\\d{1,3}) (?:(?<nth>1)th|(?<last>last))) (?<part>${UNIT}|business day|${WEEKDAY}|weekend)` +
        `(?: (?:of|in|for)(?! \\d{1,2}(?::|[.]\\d\\d o'clock| o'clock| h(?!\\w)| (?:to|until|through) |-\\d{1,2}[ :]))(?<!${LONGER_THAN_A_MONTH} in(?= ${MONTH}))` +
        `|(?= (?:${YEAR}|(?:this|last|previous) (?:month|quarter|year)))|(?<=day|week|weekend|half)(?= ${MONTH}))`,
      "th|last",
      `${UNIT}|${WEEKDAY}|weekend|business`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const count = Number(groups.count ?? 1);
    const nth = groups.last === undefined ? Number(groups.nth) : -1;
    const part = groups.part ?? "";
    if (nth === 0 || count === 0) return null;
    if (part === "business day") return tightOperator((span) => nthBusinessDay(span, nth));
    if (part === "weekend") return tightOperator((span) => nthWeekday(span, 6, nth, 2));
    if (weekdayNumber(part) >= 0)
      return tightOperator((span) => nthWeekday(span, weekdayNumber(part), nth, 1));
    return tightOperator((span) => nthUnit(span, part, nth, count));
  }
}

/** "7月の第1金曜日", "4月の最初の10日間": Japanese names the whole first and counts the part behind it. */
export class NthPartBehindParser extends RangeParser {
  constructor() {
    super(
      `number (?<nth>\\d|last) (?:(?<part>week|weekend|month|quarter|day|business day|${WEEKDAY})|(?<count>\\d{1,3}) (?<unit>${UNIT}))` +
        "|(?<=(?:gatsu|month) )(?<nth>[12])th (?<part>half)",
      "number|half",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { part = "", count, unit } = groups;
    const nth = groups.nth === "last" ? -1 : Number(groups.nth);
    if (unit !== undefined) return tightOperator((span) => nthUnit(span, unit, nth, Number(count)), "left");
    if (part === "weekend") return tightOperator((span) => nthWeekday(span, 6, nth, 2), "left");
    if (part === "business day") return tightOperator((span) => nthBusinessDay(span, nth), "left");
    const weekday = weekdayNumber(part);
    return tightOperator(
      (span) => (weekday < 0 ? nthUnit(span, part, nth, 1) : nthWeekday(span, weekday, nth, 1)),
      "left",
    );
  }
}

/** "first Monday", "第三火曜日" alone: of this month, or of the last one while this month's is still ahead. */
export class NthWeekdayParser extends RangeParser {
  constructor() {
    super(`(?:(?<nth>\\d)th|number (?<nth>\\d)) (?<weekday>${WEEKDAY})`, WEEKDAY, "th|number");
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const month = clock.startOf("month");
    const find = (start: number) =>
      nthWeekday(
        spanOf(start, addUnits(start, 1, "month"), "month"),
        weekdayNumber(groups.weekday ?? ""),
        Number(groups.nth),
        1,
      );
    const thisMonths = find(month);
    const span = thisMonths && clock.hasBegun(thisMonths) ? thisMonths : find(addUnits(month, -1, "month"));
    return span ? { kind: "span", span } : null;
  }
}

function nthWeekday({ start, end }: Span, weekday: number, nth: number, days: number): Span | undefined {
  const first = start.wall + ((weekday - weekdayOf(start.wall) + 7) % 7) * DAY;
  const last = end.wall - (((weekdayOf(end.wall) - weekday + 6) % 7) + 1) * DAY;
  const day = nth > 0 ? first + (nth - 1) * WEEK : last;
  return day >= start.wall && day < end.wall ? spanOf(day, day + days * DAY, "day") : undefined;
}

function nthBusinessDay({ start, end }: Span, nth: number): Span | undefined {
  const step = nth > 0 ? DAY : -DAY;
  let left = Math.abs(nth);
  for (let day = nth > 0 ? start.wall : end.wall - DAY; day >= start.wall && day < end.wall; day += step) {
    if (weekdayOf(day) % 6 !== 0) left -= 1;
    if (left === 0) return spanOf(day, day + DAY, "day");
  }
  return undefined;
}

function nthUnit(span: Span, word: string, nth: number, count: number): Span | undefined {
  const { start, end, grain } = span;
  if (word === "half" && grain !== "year") return halfOf(span, nth);
  if (word === "fortnight" && grain === "month" && count === 1) return halfMonth(span, nth);
  const { unit, times } = unitOf(word);
  const size = count * times;
  if (unit === "week" && size === 1) return nthWeek(span, nth);
  const from = nth > 0 ? addUnits(start.wall, (nth - 1) * size, unit) : addUnits(end.wall, -size, unit);
  if (from < start.wall || from >= end.wall) return undefined;
  return spanOf(from, addUnits(from, size, unit), grainOf(unit));
}

/** "segunda quincena de octubre", "the first fortnight of October": payrolls part every month behind its 15th. */
function halfMonth({ start, end }: Span, nth: number): Span | undefined {
  const middle = start.wall + 15 * DAY;
  if (nth === 1) return spanOf(start.wall, middle, "day");
  return nth === 2 || nth === -1 ? spanOf(middle, end.wall, "day") : undefined;
}

function halfOf({ start, end }: Span, nth: number): Span | undefined {
  const middle = startOfDay(start.wall + Math.floor((end.wall - start.wall) / DAY / 2) * DAY);
  if (nth === 1) return spanOf(start.wall, middle, "day");
  return nth === 2 || nth === -1 ? spanOf(middle, end.wall, "day") : undefined;
}
