import type { RangeContext } from "../types.ts";
import type { Moment, Span } from "./span.ts";
import { startOfUnit, type Unit, type Wall } from "./wall.ts";
import { zoneOf } from "./zones.ts";

/** The operator's now, zone and habits: everything a phrase is relative to. */
export class Clock {
  readonly now: Moment & { readonly instant: number };
  readonly zone: string;
  readonly locale: string;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekStart: number;
  readonly monthFirst: boolean;
  /** Does the locale write the year first? A date that ends with its year is not in its order then. */
  readonly yearFirst: boolean;
  readonly fiscalYearStart: number | undefined;

  /** @param monthFirst the order of day and month where the text itself shows it; else the locale's holds */
  constructor(context: RangeContext, monthFirst?: boolean) {
    this.zone = context.zone;
    this.locale = context.locale ?? "en-US";
    const habits = habitsOf(this.locale);
    this.weekStart = habits.weekStart;
    this.monthFirst = monthFirst ?? habits.monthFirst;
    this.yearFirst = habits.yearFirst;
    this.fiscalYearStart = context.fiscalYearStart;
    const instant = Math.floor(context.now.getTime() / 1000) * 1000;
    this.now = { instant, wall: this.wallAt(instant) };
  }

  /** What the operator's clock shows at an instant. */
  wallAt(instant: number): Wall {
    return instant + zoneOf(this.zone).offset(instant) * 60_000;
  }

  /** The instant of a moment on the operator's clock. */
  instantOf(moment: Moment): number {
    return moment.instant ?? zoneOf(this.zone).instantAt(moment.wall);
  }

  startOf(unit: Unit, at: Wall = this.now.wall): Wall {
    return startOfUnit(at, unit, this.weekStart);
  }

  hasBegun(span: Span): boolean {
    return this.instantOf(span.start) <= this.now.instant;
  }
}

interface Habits {
  readonly weekStart: number;
  readonly monthFirst: boolean;
  readonly yearFirst: boolean;
}

const habitsByLocale = new Map<string, Habits>();

function habitsOf(tag: string): Habits {
  let habits = habitsByLocale.get(tag);
  if (habits === undefined) {
    habits = readHabits(tag);
    habitsByLocale.set(tag, habits);
  }
  return habits;
}

function readHabits(tag: string): Habits {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    locale = new Intl.Locale("en-US");
  }
  // Node 24 has getWeekInfo(); TypeScript's library does not know it yet.
  const { getWeekInfo } = locale as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  const firstDay = getWeekInfo?.call(locale).firstDay ?? 1;
  const order = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric" })
    .formatToParts(0)
    .map(({ type }) => type);
  const [first] = new Intl.DateTimeFormat(locale).formatToParts(0);
  return {
    weekStart: firstDay % 7,
    // Japanese and Chinese write the month first as well: 5月3日.
    monthFirst: order.indexOf("month") < order.indexOf("day"),
    yearFirst: first?.type === "year",
  };
}
