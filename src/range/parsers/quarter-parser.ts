import type { Clock } from "../calculation/clock.ts";
import { type Fields, occurrences } from "../calculation/fields.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";
import { fullYear, JOINT, MONTH, WHICH, YEAR } from "./words.ts";

/**
 * A numbered part of a year in all its spellings: "Q1", "Q1 2024", "Q1'24", "1Q24", "2024-Q1", "first quarter of 2024",
 * "quarter 1"; the same for halves with `h` and "half".
 */
abstract class YearPartParser extends RangeParser {
  /** @param alone the letter that behind a number needs no year: "3Q" */
  constructor(letter: string, alone: string, word: string) {
    const after = `(?:${JOINT}?(?:year )?(?<year>${YEAR})| ?[-/']? ?'?(?<short>\\d\\d)(?! ?(?:day|week|month|year|quarter|:|am|pm)))?`;
    const before = `(?<year>${YEAR})${JOINT}?`;
    super(
      [
        `${letter} ?(?<n>\\d)${after}`,
        `(?<!\\d )(?<short>[1-9]\\d) ?${letter} ?(?<n>\\d)`,
        `(?<n>\\d) ?${letter} ?(?:[-/]?'?(?<short>\\d\\d)(?!\\d)|${JOINT}?(?<year>${YEAR}))`,
        `${before}(?:${letter} ?(?<n>\\d)|(?<n>\\d)(?:th)? ?(?:${letter}|${word})|${word} (?<n>\\d))`,
        `(?:number (?<n>\\d)|(?<!(?:gatsu|month|\\d) )(?<n>\\d)th) ${word}(?! (?:${MONTH}|(?:this|last|previous) (?:month|quarter)))${after}`,
        `${word} (?:number )?(?<n>\\d)(?:th)?(?:${JOINT}(?:year )?(?<year>${YEAR}))?`,
        `(?<n>\\d) ?${alone}(?! ?'?\\d)`,
      ].join("|"),
      `${letter}|${word}`,
      DIGITS,
    );
  }

  protected override read(match: RegExpMatchArray, clock: Clock): Reading | null {
    const { groups = {} } = match;
    const fields = this.part(Number(groups.n));
    // "9 h 30" is a time.
    if (fields === undefined && /^\d h \d\d$/.test(match[0])) return null;
    if (fields === undefined) return { kind: "impossible", reason: "impossible-date" };
    const year = groups.year ?? groups.short;
    if (year === undefined) return { kind: "fields", fields };
    return { kind: "fields", fields: { ...fields, year: fullYear(year, yearOf(clock.now.wall)) } };
  }

  /** The field for a number; undefined when no year has such a part. */
  protected abstract part(number: number): Fields | undefined;
}

/** "last Q4", "this H1": which one of them, counted from the one that holds now. */
export class WhichYearPartParser extends RangeParser {
  constructor() {
    super(
      "(?<which>this|last|previous|past) (?:(?<quarter>q) ?(?<n>[1-4])|(?<half>h|sem) ?(?<n>[12]))",
      "q|h|sem",
      WHICH,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const fields = groups.quarter === undefined ? { half: Number(groups.n) } : { quarter: Number(groups.n) };
    const thisYear = { kind: "fields", fields: { ...fields, year: yearOf(clock.now.wall) } } as const;
    if (groups.which === "this") return thisYear;
    const [span] = occurrences(fields, clock.startOf(groups.quarter === undefined ? "half" : "quarter") - 1);
    return span === undefined ? null : { kind: "span", span };
  }
}

export class QuarterParser extends YearPartParser {
  constructor() {
    super("q", "q", "quarter");
  }

  protected override part(quarter: number): Fields | undefined {
    return quarter >= 1 && quarter <= 4 ? { quarter } : undefined;
  }
}

export class HalfParser extends YearPartParser {
  constructor() {
    super("(?:h|sem)", "sem", "half");
  }

  protected override part(half: number): Fields | undefined {
    return half === 1 || half === 2 ? { half } : undefined;
  }
}
