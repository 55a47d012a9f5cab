import type { Clock } from "../calculation/clock.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";

/** "Easter", "Good Friday" (`easter-2`), "Pentecost" (`easter+49`): days that move with Easter Sunday. */
export class FeastParser extends RangeParser {
  constructor() {
    super("(?:(?:(?<this>this)|last|previous|past) )?easter(?<days>[+-]\\d{1,2})?", "easter");
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const easter = Number(groups.days ?? 0);
    const year = groups.this === undefined ? {} : { year: yearOf(clock.now.wall) };
    return { kind: "fields", fields: { ...year, easter } };
  }
}
