import type { Clock } from "../calculation/clock.ts";
import { calendarUnits, rollingWindow } from "../calculation/periods.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";
import { MONTH, UNIT, unitOf, WHICH, YEAR } from "./words.ts";

/** "this month", "last full quarter", "past week". */
export class RelativePeriodParser extends RangeParser {
  constructor() {
    super(
      `(?<which>this past|this last|this|last|previous|past|next) (?<full>(?:full )+)?(?<unit>${UNIT})(?<!last (?:day|week|month|quarter)(?= ${YEAR})|last (?:day|week)(?= ${MONTH})|last day(?= (?:this|last|previous) (?:month|quarter|half|year))|last (?:quarter|half)(?= (?:last|previous) year))(?: (?:(?<full2>full)(?! \\w)|whole))?`,
      UNIT,
      WHICH,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const full = groups.full ?? groups.full2;
    return relativePeriod(clock, groups.which ?? "", groups.unit ?? "", full !== undefined);
  }
}

/** "mes pasado", "mois dernier": which one stands behind. */
export class PostfixPeriodParser extends RangeParser {
  constructor() {
    super(
      `(?<unit>${UNIT}) (?<which>this|last|previous|past|next)(?: (?<full>full|whole))?(?! ${UNIT}(?!\\w))`,
      UNIT,
      WHICH,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    return relativePeriod(clock, groups.which ?? "", groups.unit ?? "", groups.full !== undefined);
  }
}

/** "month before last", "last month but one", "before-last month" (vorletzter Monat), 一昨年. "before last month" is open. */
export class BeforeLastParser extends RangeParser {
  constructor() {
    super(
      `(?<unit>${UNIT}) before (?:last|previous)(?: one)?(?! ${UNIT})` +
        `|before-last (?<unit>${UNIT})|(?<unit>${UNIT}) before-last|(?:last|previous) (?<unit>${UNIT}) but 1` +
        `|(?:penultimate|(?<third>antepenultimate)) (?<unit>${UNIT})`,
      UNIT,
      "before|but|penultimate|antepenultimate",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const unit = unitOf(groups.unit ?? "");
    const isThird = groups.third !== undefined;
    return { kind: "span", span: calendarUnits(clock, unit, isThird ? -3 : -2) };
  }
}

function relativePeriod(clock: Clock, which: string, word: string, full: boolean): Reading {
  const unit = unitOf(word);
  if (which === "this") return { kind: "span", span: calendarUnits(clock, unit, 0) };
  if (which === "next") return { kind: "span", span: calendarUnits(clock, unit, 1) };
  const rolling: Reading = { kind: "span", span: rollingWindow(clock, unit, 1) };
  if (!full && ["sec", "minute", "hour"].includes(word)) return rolling;
  const whole: Reading = { kind: "span", span: calendarUnits(clock, unit, -1) };
  return !full && which.endsWith("past") ? { ...rolling, or: whole } : whole;
}
