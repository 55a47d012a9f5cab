import type { Clock } from "../calculation/clock.ts";
import { before, calendarUnits, grainOf, rollingWindow, shift } from "../calculation/periods.ts";
import { addUnits, elapsedOf, type Unit } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { DIGITS } from "./needed-words.ts";
import { OPEN_RANGES } from "./open-range-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { COUNT, countOf, MONTH, SHORT_UNIT, UNIT, unitOf, WHICH, YEAR } from "./words.ts";

const WHICH_WINDOW = "(?:this past|this last|this|last|previous|past|next|l)";

/** "last 3 months", "since 3 months", "past 24 h", "3 last months", "last 2 full quarters". */
export class RollingWindowParser extends RangeParser {
  constructor() {
    super(
      [
        `(?<which>${WHICH_WINDOW}) (?<full>full )?(?<count>${COUNT})[ -](?<full2>full )?(?<unit>${SHORT_UNIT})(?<!(?:day|week)(?= ${MONTH})|(?:day|week|month|quarter)(?= ${YEAR}))(?: (?:past|(?<full3>full))(?! \\w)| (?<full4>whole))?`,
        `since (?<count>${COUNT}) (?<unit>${SHORT_UNIT})(?! (?:ago|before|after|from))`,
        // "一个月以来"
        `(?<!vor )(?<count>\\d{1,3}) (?<unit>(?!quarter|half)${UNIT}) onwards`,
        `(?<!${MONTH} )(?:this )?(?<count>\\d{1,5}) (?<full>full )?(?<which>last|previous|past|next) (?<full2>full )?(?<unit>${SHORT_UNIT})(?: (?:past|(?<full3>full))(?! \\w)| (?<full4>whole))?`,
        `last (?<few>few|its) (?<unit>${UNIT})`,
        `(?<=^)- ?(?<count>\\d{1,5}) ?(?<unit>${SHORT_UNIT})(?=$)`,
        `(?<unit>${SHORT_UNIT}) (?<which>last|previous|past|next) (?<count>\\d{1,5})`,
        // "10月上": a month that is counted on the calendar is no length.
        `(?<count>\\d{1,5}) (?<unit>(?!gatsu|nichi|nen)${SHORT_UNIT}) (?<which>last|previous|past|next)`,
      ].join("|"),
      `${DIGITS}|a|few|its`,
      `${WHICH}|l|since|onwards|-`,
      SHORT_UNIT,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    if (groups.few !== undefined) return few(clock, groups.unit ?? "", groups.few === "its");
    const { which, unit = "", full = groups.full2 ?? groups.full3 ?? groups.full4 } = groups;
    const count = countOf(groups.count);
    if (count === 0) return { kind: "impossible", reason: "not-understood" };
    if (which === "next") return { kind: "span", span: ahead(clock, count, unit) };
    const rolling: Reading = { kind: "span", span: rollingWindow(clock, unitOf(unit), count) };
    // "depuis 8h": the hours, or the hour.
    if (which === undefined && unit === "h" && count < 24) return { ...rolling, or: sinceHour(count) };
    const other = OTHER_UNIT[unit];
    if (other !== undefined) {
      const span = rollingWindow(clock, { unit: other, times: 1 }, count);
      return { ...rolling, guessedUnit: unitOf(unit).unit, or: { kind: "span", span } };
    }
    if (elapsedOf(unitOf(unit).unit) !== undefined && !full) return rolling;
    const whole: Reading = { kind: "span", span: calendarUnits(clock, unitOf(unit), -count, count) };
    return full ? { ...whole, or: rolling } : { ...rolling, or: whole };
  }
}

/** "last months": the last three, or what belongs to the last one. */
function few(clock: Clock, word: string, isGenitive: boolean): Reading {
  const several: Reading = { kind: "span", span: rollingWindow(clock, unitOf(word), 3) };
  const one: Reading = { kind: "span", span: calendarUnits(clock, unitOf(word), -1) };
  return isGenitive ? { ...one, or: several } : { ...several, or: one };
}

const sinceHour = (hour: number): Reading => ({
  kind: "applied",
  operator: OPEN_RANGES.since,
  operand: { kind: "fields", fields: { time: { hour, minute: 0, certain: true } } },
});

/** "6m" and "6M" (`mo` here): a minute or a month, and some type the one for the other. */
const OTHER_UNIT: Readonly<Record<string, Unit>> = { m: "month", mo: "minute" };

function ahead(clock: Clock, count: number, word: string) {
  const { unit, times } = unitOf(word);
  return {
    start: clock.now,
    end: { wall: addUnits(clock.now.wall, count * times, unit) },
    grain: grainOf(unit),
  };
}

/** A bare length: "90 d", "3 week". Alone it is a rolling window; beside another period it measures from it. */
export class DurationParser extends RangeParser {
  constructor() {
    super(`(?<count>\\d{1,5})[ -]?(?<unit>${SHORT_UNIT})`, DIGITS, SHORT_UNIT);
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? "");
    const amount = Number(groups.count) * times;
    if (amount === 0) return { kind: "impossible", reason: "not-understood" };
    const other = OTHER_UNIT[groups.unit ?? ""];
    if (other === undefined) return { kind: "duration", amount, unit };
    return {
      kind: "duration",
      amount,
      unit,
      guessedUnit: unit,
      or: { kind: "duration", amount, unit: other },
    };
  }
}

/** "past 3 months and 2 weeks", "last hour and 30 minutes", "last 3 months and 2 weeks and 2 days". */
export class CompoundWindowParser extends RangeParser {
  constructor() {
    super(
      `(?:last|past|previous) (?:(?<count>${COUNT}) )?(?<unit>${UNIT})(?<more>(?:(?: and)? ${COUNT} ${UNIT}){1,4})(?! (?:ago|before))` +
        `|(?:(?:last|past|previous) )?(?<count>\\d{1,5}) (?<unit>[wdhm])(?<more>(?: \\d{1,5} [dhms]){1,3})`,
      `${DIGITS}|a`,
      SHORT_UNIT,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const first = unitOf(groups.unit ?? "");
    let start = before(clock, countOf(groups.count) * first.times, first.unit);
    let finest = first.unit;
    for (const [, count, word = ""] of (groups.more ?? "").matchAll(MORE)) {
      const { unit, times } = unitOf(word);
      // "先週1週間" says the week twice.
      if (unit === finest) return null;
      start = shift(start, -countOf(count) * times, unit, clock);
      finest = unit;
    }
    return { kind: "span", span: { start, end: clock.now, grain: grainOf(finest) } };
  }
}

const MORE = new RegExp(`(${COUNT}) (${SHORT_UNIT})`, "g");

/** "last 2.5 days", "past 1.5 months", "2,5 derniers jours": the whole units, then the part of one in the next smaller. */
export class FractionWindowParser extends RangeParser {
  constructor() {
    super(
      `(?:last|past|previous|since) (?<whole>\\d{1,4})[.](?<part>\\d{1,2}) (?<unit>${UNIT})` +
        `|(?:this )?(?<whole>\\d{1,4})[.](?<part>\\d{1,2}) (?:(?:last|past|previous) (?<unit>${UNIT})|(?<unit>${UNIT}) (?:last|past|previous))`,
      ".",
      DIGITS,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { unit, times } = unitOf(groups.unit ?? "");
    const smaller = SMALLER[unit];
    const amount = Number(`${groups.whole}.${groups.part}`) * times;
    if (smaller === undefined || amount === 0) return null;
    const [finer, size] = smaller;
    const whole = before(clock, Math.floor(amount), unit);
    const start = shift(whole, -Math.round((amount % 1) * size), finer, clock);
    return { kind: "span", span: { start, end: clock.now, grain: grainOf(unit) } };
  }
}

/** What a part of a unit is counted in, and how many of those make a unit. */
const SMALLER: Partial<Record<Unit, readonly [unit: Unit, size: number]>> = {
  year: ["month", 12],
  half: ["month", 6],
  quarter: ["day", 91],
  month: ["day", 30],
  week: ["hour", 168],
  day: ["hour", 24],
  hour: ["minute", 60],
  minute: ["second", 60],
};
