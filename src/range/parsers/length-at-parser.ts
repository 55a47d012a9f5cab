import type { Clock } from "../calculation/clock.ts";
import { grainOf } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, startOfWeek } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { literalEnd } from "./open-range-parser.ts";
import { tightOperator } from "./operators.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf, MONTH, UNIT, unitOf } from "./words.ts";

/** "week of", "month of", "weekend of": the unit that holds a day; "full" alone changes nothing ("all of 2024"), nor "quarter april-june". */
export class UnitAroundParser extends RangeParser {
  constructor() {
    super(
      `(?:full )?(?<unit>${UNIT}|weekend) (?:full )?of|full(?: of)?|(?:quarter|half|bimester)(?= ${MONTH} ?(?:-|/|to|until) ?${MONTH})`,
      "of|full|quarter|half|bimester",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { unit } = groups;
    if (unit === undefined) return tightOperator((span) => span, "either");
    // "half of October" isn't half a year, and which half of October nobody said.
    if (unit === "half") return { kind: "impossible", reason: "not-understood" };
    return tightOperator(unit === "weekend" ? weekendAround : (span, clock) => unitAround(span, unit, clock));
  }
}

/** "10月12日の週": Japanese names the day, then the week that holds it. */
export class WeekHoldingParser extends RangeParser {
  constructor() {
    super("holding week", "holding");
  }

  protected override read(): Reading | null {
    return tightOperator((span, clock) => unitAround(span, "week", clock), "left");
  }
}

/** "week starting", "30 days ending", "last 12 months to", "year to", "昨日までの7日間": a length that begins or ends with a date. */
export class LengthAtParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<count>${COUNT}) )?(?:fiscal )?(?<unit>${UNIT}) (?:(?<start>start|since)|end)(?: (?:on|in|at|of))?` +
        `|(?<!(?:vor|ago|since|\\d) )(?:(?:last|past|previous) )?(?<count>${COUNT}) (?<unit>${UNIT}) (?:up )?(?:to|until|through)(?: end of)?(?! (?:(?:vor|ago) )?${COUNT} \\k<unit>)` +
        `|untilwards (?<count>${COUNT}) (?<behind>${UNIT})` +
        `|(?<!(?:of|in|this|last|previous|past|since|start|end|early|middle|late|\\d|\\dth) )(?<unit>${UNIT}) (?<bare>(?:up )?(?:to|until|through))`,
      UNIT,
      "start|since|end|to|until|through|untilwards",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? groups.behind ?? "");
    const amount = countOf(groups.count) * times;
    if (groups.behind !== undefined)
      return tightOperator((span) => {
        const end = literalEnd(span);
        return { start: { wall: addUnits(end.wall, -amount, unit) }, end, grain: grainOf(unit) };
      }, "left");
    return tightOperator(({ start, end }, clock) => {
      if (groups.start !== undefined)
        return spanOf(start.wall, addUnits(start.wall, amount, unit), grainOf(unit));
      // "year to yesterday" begins with the year.
      const first =
        groups.bare === undefined ? addUnits(end.wall, -amount, unit) : clock.startOf(unit, end.wall - DAY);
      return spanOf(first, end.wall, grainOf(unit));
    });
  }
}

/** The weekend that holds a day, or the one at the end of its week. */
function weekendAround({ start }: Span): Span {
  const saturday = startOfWeek(start.wall, 1) + 5 * DAY;
  return spanOf(saturday, saturday + 2 * DAY, "day");
}

function unitAround(span: Span, word: string, clock: Clock): Span | undefined {
  const { unit, times } = unitOf(word);
  if (grainOf(unit) === span.grain) return span;
  // "the week of 16 to 20 November": the text says its days itself.
  if (span.grain === "day" && span.end.wall - span.start.wall > DAY) return span;
  const start = clock.startOf(unit, span.start.wall);
  const end = addUnits(start, times, unit);
  if (span.end.wall <= end) return spanOf(start, end, grainOf(unit));
  // "the week of 22 to 28 June", where weeks begin on Sunday: the text says its days itself.
  return span.end.wall - span.start.wall === end - start ? span : undefined;
}
