import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, monthsOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { tightOperator } from "./operators.ts";
import { RangeParser } from "./range-parser.ts";

/** "start of", "end of", "early", "mid-", "late": the first or last day, or a third, of a period; "early to mid October", 上旬〜中旬 two of them. */
export class EdgeParser extends RangeParser {
  constructor() {
    super(
      "(?<=(?:gatsu|month) )(?<from>early|middle) (?:(?:to|until|-|fromwards) ?)+(?<to>middle|late)|(?:from )?(?<from>start|early|middle) ?(?:-|to|until|through) ?(?<to>middle|late|end) ?-? ?(?:(?:of|in)(?![a-z]))?|(?<edge>start|end)(?: (?:of|in|at))?|(?<third>early|middle|late) ?-? ?(?:(?:of|in|part of)(?![a-z]))?",
      "start|end|early|middle|late",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { edge, third = "", from, to } = groups;
    if (from !== undefined && to !== undefined)
      return tightOperator((span) => thirds(span, from, to), "either");
    if (edge === undefined) return tightOperator((span) => thirdOf(span, third), "either");
    return tightOperator(({ start, end }) => {
      // A day has no first day; "start 1 October" is read as "from".
      if (end.wall - start.wall <= DAY) return undefined;
      const day = edge === "start" ? start.wall : end.wall - DAY;
      return spanOf(day, day + DAY, "day");
    }, "either");
  }
}

/** A month has its thirds at the 10th and 20th, as people count them; a year has them every four months. */
function thirdOf({ start, end, grain }: Span, which: string): Span | undefined {
  const months = monthsOf(grain) ?? 0;
  if (months === 0) return undefined;
  const cut = (third: number) =>
    months === 1 ? start.wall + third * 10 * DAY : addUnits(start.wall, (third * months) / 3, "month");
  const [first, second] = [cut(1), cut(2)];
  if (which === "early") return spanOf(start.wall, first, "day");
  return which === "late" ? spanOf(second, end.wall, "day") : spanOf(first, second, "day");
}

const ORDER = ["start", "early", "middle", "late", "end"];

/** From the first of two parts of a period to the other; where that is its beginning or its end, from or to there. */
function thirds(span: Span, from: string, to: string): Span | undefined {
  const first = from === "start" ? span : thirdOf(span, from);
  const last = to === "end" ? span : thirdOf(span, to);
  return first && last && ORDER.indexOf(from) < ORDER.indexOf(to)
    ? spanOf(first.start.wall, last.end.wall, "day")
    : undefined;
}
