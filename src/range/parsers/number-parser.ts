import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";

/** A small number that its neighbours must explain: "3" in "3 to 7 May", "the 3rd". */
export class NumberParser extends RangeParser {
  constructor() {
    super("(?<value>\\d{1,2})(?<ordinal>th)?", DIGITS);
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    return { kind: "number", value: Number(groups.value), ordinal: groups.ordinal !== undefined };
  }
}
