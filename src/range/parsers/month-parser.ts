import type { Clock } from "../calculation/clock.ts";
import { occurrences } from "../calculation/fields.ts";
import { addUnits, yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { ENDS, fullYear, JOINT, MONTH, monthNumber, WHICH, YEAR } from "./words.ts";

/** "March", "Mar 2024", "March '24", "2024 March", "Mar-24". */
export class MonthParser extends RangeParser {
  constructor() {
    super(
      `(?:(?<!\\d )month )?(?<month>${MONTH})(?: month(?! date to))?(?:${JOINT}(?:year )?(?<year>${YEAR})| ?'(?<short>\\d\\d)|[-/](?<short>\\d\\d)| (?<short>3[2-9]|[4-9]\\d))?` +
        `|(?<year>${YEAR})${JOINT}(?<month>${MONTH})`,
      MONTH,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const month = monthNumber(groups.month ?? "");
    const year = groups.year ?? groups.short;
    if (year === undefined) return { kind: "fields", fields: { month } };
    return { kind: "fields", fields: { month, year: fullYear(year, yearOf(clock.now.wall)) } };
  }
}

/** "last March", "this September": which one of them, counted from the month that holds now. */
export class WhichMonthParser extends RangeParser {
  constructor() {
    super(
      `(?<which>this|last|previous|past|next) (?<month>${MONTH})|(?<month>${MONTH}) (?<which>last|past|previous)${ENDS}`,
      MONTH,
      WHICH,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const month = monthNumber(groups.month ?? "");
    const { which } = groups;
    const thisMonth = clock.startOf("month");
    if (which === "this") return { kind: "fields", fields: { month, year: yearOf(thisMonth) } };
    const upTo = which === "next" ? addUnits(thisMonth, 12, "month") : addUnits(thisMonth, -1, "month");
    const [span] = occurrences({ month }, upTo);
    return span === undefined ? null : { kind: "span", span };
  }
}
