import type { Clock } from "../calculation/clock.ts";
import { calendarUnits } from "../calculation/periods.ts";
import type { Span } from "../calculation/span.ts";
import { DAY, startOfDay } from "../calculation/wall.ts";
import type { Operator, Reading } from "../reading.ts";
import { OPEN_RANGES } from "./open-range-parser.ts";
import { RangeParser } from "./range-parser.ts";
import { UNIT, unitOf } from "./words.ts";

/** "MTD", "month to date", "quarter-to-date". */
export class ToDateParser extends RangeParser {
  constructor() {
    // "6 months to date" counts months; it is not the sixth of this one.
    super(`(?<!\\d )(?:this )?(?<unit>${UNIT})[ -]?date to`, "date");
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    const { start, grain } = calendarUnits(clock, unitOf(groups.unit ?? ""), 0);
    return { kind: "span", span: { start, end: clock.now, grain }, toDate: true };
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
