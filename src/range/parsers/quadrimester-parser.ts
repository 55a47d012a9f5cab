import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { YEAR } from "./words.ts";

/**
 * "segundo cuatrimestre de 2025": four months to some, a quarter to others. It is refused whole, so that no number or
 * year of it is taken for the range.
 */
export class QuadrimesterParser extends RangeParser {
  constructor() {
    super(
      `(?:\\d(?:th)? |last |this )?quadrimester(?: (?:this|last|previous))?(?: (?:of )?(?:this |last )?(?:year )?(?:of )?(?:${YEAR}|(?:this|last) year|year(?: last)?))?`,
      "quadrimester",
    );
  }

  protected override read(): Reading {
    return { kind: "impossible", reason: "not-understood" };
  }
}
