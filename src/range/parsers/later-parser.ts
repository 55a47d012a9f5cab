import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { UNIT } from "./words.ts";

/** "later this week", "later today": what is left of it, which lies ahead. */
export class LaterParser extends RangeParser {
  constructor() {
    super(`later (?:(?:in|on|of) )?(?:this ${UNIT}|today)|this ${UNIT} later|today later`, "later");
  }

  protected override read(): Reading {
    return { kind: "impossible", reason: "future" };
  }
}
