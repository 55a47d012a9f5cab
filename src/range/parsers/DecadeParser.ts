import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";
import { fullYear } from "./words.ts";

/** "1990s", "the 90s", "the 2010's". */
export class DecadeParser extends RangeParser {
  constructor() {
    super("(?<decade>(?:1[5-9]|20)?\\d0) ?s");
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const year = fullYear(groups.decade ?? "", yearOf(clock.now.wall));
    return { kind: "span", span: spanOf(wall(year), wall(year + 10), "year") };
  }
}
