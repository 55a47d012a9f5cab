import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { wall, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear } from "./words.ts";

/** "1990s", "the 90s", "the 2010's", "decade 1970" (década de 1970), "20th century". */
export class DecadeParser extends RangeParser {
  constructor() {
    super(
      "(?<decade>(?:1[5-9]|20)?\\d0) ?s|decade (?:of )?(?<decade>(?:1[5-9]|20)?\\d0)|(?<century>1[6-9]|2[01])th century",
      "s|decade|century",
      DIGITS,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    if (groups.century !== undefined) {
      const first = (Number(groups.century) - 1) * 100;
      return { kind: "span", span: spanOf(wall(first), wall(first + 100), "year") };
    }
    const year = fullYear(groups.decade ?? "", yearOf(clock.now.wall));
    return { kind: "span", span: spanOf(wall(year), wall(year + 10), "year") };
  }
}
