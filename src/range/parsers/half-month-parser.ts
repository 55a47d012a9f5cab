import type { Clock } from "../calculation/clock.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, type Wall } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { tightOperator } from "./operators.ts";
import { RangeParser } from "./range-parser.ts";
import { MONTH, WHICH } from "./words.ts";

/**
 * The two halves of a month by which wages and rents are counted, the 1st to the 15th and the 16th to its end: "primera
 * quincena de octubre", "la quincena pasada".
 */
export class HalfMonthParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<nth>[12])th|(?<last>last)) halfmonth(?: (?<of>of(?: month of)?)|(?<of>(?= ${MONTH})))` +
        `|(?<nth>[12])th halfmonth|(?<which>${WHICH}) halfmonth|halfmonth (?<which>${WHICH})`,
      "halfmonth",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { nth, of, which } = groups;
    if (of !== undefined) return tightOperator((span) => halfOf(span, nth === "1" ? 1 : 2));
    if (which !== undefined) return { kind: "span", span: fromNow(clock, which) };
    const month = clock.startOf("month");
    const half = halfFrom(month, nth === "1" ? 1 : 2);
    return {
      kind: "span",
      span: clock.hasBegun(half) ? half : halfFrom(addUnits(month, -1, "month"), 2),
    };
  }
}

const halfOf = ({ start, grain }: Span, nth: 1 | 2): Span | undefined =>
  grain === "month" ? halfFrom(start.wall, nth) : undefined;

function halfFrom(month: Wall, nth: 1 | 2): Span {
  const middle = month + 15 * DAY;
  return nth === 1 ? spanOf(month, middle, "day") : spanOf(middle, addUnits(month, 1, "month"), "day");
}

/** The half that holds now, the one before it or the one after it. */
function fromNow(clock: Clock, which: string): Span {
  const month = clock.startOf("month");
  const isFirst = clock.now.wall < halfFrom(month, 2).start.wall;
  if (which === "this") return halfFrom(month, isFirst ? 1 : 2);
  if (which === "next") return isFirst ? halfFrom(month, 2) : halfFrom(addUnits(month, 1, "month"), 1);
  return isFirst ? halfFrom(addUnits(month, -1, "month"), 2) : halfFrom(month, 1);
}
