import type { Clock } from "../calculation/clock.ts";
import { calendarUnits } from "../calculation/periods.ts";
import { type Span, spanOf } from "../calculation/span.ts";
import { addUnits, DAY, startOfDay, yearOf } from "../calculation/wall.ts";
import type { Operator, Reading } from "../reading.ts";
import { OPEN_RANGES } from "./open-range-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { ENDS, UNIT, unitOf, YEAR } from "./words.ts";

/** "MTD", "month to date", "previous YTD", "MTD last year", "2025 YTD". */
export class ToDateParser extends RangeParser {
  constructor() {
    super(
      `(?<year>${YEAR}) year[ -]date to|year[ -]date to (?:of |in )?(?<year>${YEAR})` +
        `|(?:(?<which>last|previous|past) )(?:(?<of>${UNIT}) )?(?<unit>${UNIT})(?<short>-| )date to` +
        // "6 months to date" counts months; it is not the sixth of this one.
        `|(?<!(?<!(?:q|h|quarter|half) )\\d )(?:this )?(?<unit>${UNIT})[ -]?date to(?: (?:of |in )?(?<which>last|previous) (?<of>${UNIT})| (?<which>last|previous|past)${ENDS})?`,
      "date",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { year, which, of, short } = groups;
    const counted = unitOf(groups.unit ?? "year");
    const { start, grain } = calendarUnits(clock, counted, 0);
    const back =
      year === undefined
        ? which === undefined
          ? undefined
          : { ...counted, ...(of !== undefined && unitOf(of)) }
        : { unit: "year" as const, times: yearOf(clock.now.wall) - Number(year) };
    if (back === undefined || back.times === 0)
      return { kind: "span", span: { start, end: clock.now, grain }, toDate: true };
    if (back.times < 0) return { kind: "impossible", reason: "future" };
    const { unit, times } = back;
    const before = calendarUnits(clock, { unit, times: 1 }, -times);
    // "YTD last month" ends with it.
    if (before.start.wall > start.wall) return { kind: "span", span: { start, end: before.end, grain } };
    const span = spanOf(addUnits(start.wall, -times, unit), addUnits(clock.now.wall, -times, unit), grain);
    const same: Reading = { kind: "span", span };
    if (year !== undefined) return { ...same, or: { kind: "span", span: before } };
    if (of !== undefined) return same;
    // "previous MTD" ends where this one does; "last month to date" may reach up to now.
    const upToNow: Reading = { kind: "span", span: { start: before.start, end: clock.now, grain } };
    return short === "-" ? { ...same, or: upToNow } : { ...upToNow, or: same };
  }
}

/** "… so far", "so far …", "… to date", "… onwards": from the beginning of a period up to now. */
export class SoFarParser extends RangeParser {
  constructor() {
    // "from 2008 on"; at the end of anything else "on" is a loose end.
    super("date to|onwards|(?<=(?:from|since) .{1,80} )on$", "date|onwards|on");
  }

  protected override read(): Reading | null {
    return { kind: "operator", operator: SO_FAR };
  }
}

/** "week to date excluding today": up to the end of yesterday. */
export class ExcludingTodayParser extends RangeParser {
  constructor() {
    super("untoday", "untoday");
  }

  protected override read(): Reading | null {
    return { kind: "operator", operator: EXCLUDING_TODAY };
  }
}

const EXCLUDING_TODAY: Operator = {
  side: "left",
  binds: "outer",
  apply: ({ start, end, grain }, clock) => {
    const today = { wall: clock.startOf("day") };
    if (start.wall >= today.wall) return undefined;
    if (end.wall <= today.wall) return { start, end, grain };
    // "last 7 days excluding today" are whole days.
    const isRolling = end.wall === clock.now.wall && !isTime({ grain });
    return { start: isRolling ? { wall: startOfDay(start.wall) } : start, end: today, grain };
  },
};

export const BEHIND = {
  untilwards: { ...OPEN_RANGES.until, side: "left" },
  beforewards: { ...OPEN_RANGES.before, side: "left" },
  afterwards: {
    ...OPEN_RANGES.after,
    side: "left",
    // "昨天18点以后" is the rest of that day, like "昨日18時から".
    apply: (span, clock) =>
      isTime(span) ? FROMWARDS.apply(span, clock) : OPEN_RANGES.after.apply(span, clock),
  },
} as const satisfies Readonly<Record<string, Operator>>;

/** "昨日18時から": from a time of a day that is over to its end; from anything else up to now. */
export class FromwardsParser extends RangeParser {
  constructor() {
    super("fromwards", "fromwards");
  }

  protected override read(): Reading | null {
    return { kind: "operator", operator: FROMWARDS };
  }
}

const isTime = ({ grain }: Pick<Span, "grain">): boolean =>
  grain === "hour" || grain === "minute" || grain === "second";

const FROMWARDS: Operator = {
  side: "left",
  binds: "loose",
  apply: ({ start, grain }, { now }) => {
    const end = startOfDay(start.wall) + DAY;
    return { start, end: isTime({ grain }) && end < now.wall ? { wall: end } : now, grain };
  },
};

/** "… まで", "… 之前", "… 之后": Japanese and Chinese say "until", "before" and "after" behind their period. */
export class UntilwardsParser extends RangeParser {
  constructor() {
    super("untilwards|beforewards|afterwards", "untilwards|beforewards|afterwards");
  }

  protected override read([word]: RegExpMatchArray): Reading | null {
    return { kind: "operator", operator: BEHIND[word as keyof typeof BEHIND] };
  }
}

const SO_FAR: Operator = {
  side: "either",
  binds: "loose",
  apply: ({ start, grain }, { now }) => (start.wall <= now.wall ? { start, end: now, grain } : undefined),
};
