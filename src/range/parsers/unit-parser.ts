import type { Clock } from "../calculation/clock.ts";
import { calendarUnits } from "../calculation/periods.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { UNIT, unitOf } from "./words.ts";

/** A unit alone is the current one where the words before it ask for a period: "first of the month", "start of year"; and alone:
 * "the year". */
export class UnitParser extends RangeParser {
  constructor() {
    super(
      // "for week 1 last year": its number tells which.
      `(?<=(?:of|in|for|start|end|since|from|early|late|middle|date to) )(?<unit>${UNIT})(?!(?<=week) \\d{1,2}(?![\\w:]))|^(?<alone>${UNIT})$`,
      UNIT,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const counted = unitOf(groups.unit ?? groups.alone ?? "");
    return { kind: "span", span: calendarUnits(clock, counted, 0), bare: counted.unit };
  }
}
