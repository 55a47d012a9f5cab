import type { Clock } from "../calculation/clock.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { calendarUnit } from "./RelativePeriodParser.ts";
import { UNIT } from "./words.ts";

/** A unit alone is the current one where the words before it ask for a period: "first of the month", "start of year"; and alone:
 * "the year". */
export class UnitParser extends RangeParser {
  constructor() {
    super(`(?<=(?:of|in|for|start|end|since|from|early|late|middle) )(?<unit>${UNIT})|^(?<alone>${UNIT})$`);
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    return { kind: "span", span: calendarUnit(clock, groups.unit ?? groups.alone ?? "", 0) };
  }
}
