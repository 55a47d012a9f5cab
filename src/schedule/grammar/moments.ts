import {
  dateOf,
  dayOf,
  firstOfMonth,
  lengthOfMonth,
  longestMonth,
  mondayOf,
  weekdayOf,
} from "../rule/calendar.ts";
import { calendarDate, type DayInYear, yearAt } from "./calendar-date.ts";
import type { Match, Moment } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { monthOf, weekdayName } from "./words.ts";

const isReal = ({ day, month, year }: DayInYear): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (year === undefined ? longestMonth(month) : lengthOfMonth(year * 12 + month - 1));

/** A day, week, month, quarter or year from or until which a schedule runs. */
export function moment(reader: Reader, at: number, weekdayBefore = true): Match<Moment> | undefined {
  const start = reader.skip(at, "on", "in", "at", "of");
  // "Monday, 4 January 2027"
  const named =
    !weekdayBefore || weekdayName(reader.text(start)) === undefined
      ? undefined
      : calendarDate(reader, start + 1);
  const date = named ?? calendarDate(reader, start);
  if (date !== undefined) return { value: dateMoment(date.value), to: date.to };
  return relativeMoment(reader, start) ?? edgeMoment(reader, start) ?? periodMoment(reader, start);
}

export function dateMoment(date: DayInYear): Moment {
  const { day, month, year } = date;
  const days = (today: number, ahead = today) => {
    if (!isReal(date)) return undefined;
    const from = dateOf(ahead).year;
    for (let candidate = year ?? from; candidate <= (year ?? from + 8); candidate++) {
      const found = { day, month, year: candidate };
      const first = dayOf(candidate, month, day);
      if (isReal(found) && (year !== undefined || first >= ahead)) return { first, last: first };
    }
    return undefined;
  };
  return { days, isDate: true, floating: year === undefined };
}

const oneDay = (day: (today: number) => number): Moment => ({
  days: (today) => ({ first: day(today), last: day(today) }),
  isDate: true,
  floating: false,
});

/** "tomorrow", "next Monday", "next week", "this month". */
function relativeMoment(reader: Reader, at: number): Match<Moment> | undefined {
  const plain = RELATIVE_DAYS.get(reader.text(at));
  if (plain !== undefined) return { value: oneDay((today) => today + plain), to: at + 1 };
  const which = reader.text(at);
  if (which !== "next" && which !== "this") {
    const weekday = weekdayName(which);
    // "lundi prochain", "la semana que viene"
    if (reader.is(at + 1, "next")) {
      const turned = weekday === undefined ? stretchOf(which, 1) : undefined;
      if (turned) return { value: { days: turned, isDate: false, floating: false }, to: at + 2 };
      if (weekday !== undefined)
        return {
          value: oneDay((today) => today + 1 + ((weekday - weekdayOf(today + 1) + 7) % 7)),
          to: at + 2,
        };
    }
    return weekday === undefined
      ? undefined
      : { value: oneDay((today) => today + ((weekday - weekdayOf(today) + 7) % 7)), to: at + 1 };
  }
  const weekday = weekdayName(reader.text(at + 1));
  if (weekday !== undefined) {
    const least = which === "next" ? 1 : 0;
    return {
      value: oneDay((today) => today + least + ((weekday - weekdayOf(today + least) + 7) % 7)),
      to: at + 2,
    };
  }
  const month = monthOf(reader.text(at + 1));
  if (month > 0) return { value: monthMoment(month), to: at + 2 };
  const stretch = stretchOf(reader.text(at + 1), which === "next" ? 1 : 0);
  return stretch && { value: { days: stretch, isDate: false, floating: false }, to: at + 2 };
}

const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["now", 0],
  ["tomorrow", 1],
  ["overmorrow", 2],
  ["yesterday", -1],
]);

type Stretch = (today: number) => { readonly first: number; readonly last: number };

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The week, month, quarter or year that lies so many after the one of today. */
function stretchOf(unit: string, ahead: number): Stretch | undefined {
  if (unit === "week") {
    return (today) => ({ first: mondayOf(today) + 7 * ahead, last: mondayOf(today) + 7 * ahead + 6 });
  }
  const length = Object.hasOwn(MONTHS_IN, unit) ? MONTHS_IN[unit] : undefined;
  if (length === undefined) return undefined;
  return (today) => {
    const { year, month } = dateOf(today);
    const index = Math.floor((year * 12 + month - 1) / length) * length + ahead * length;
    return { first: firstOfMonth(index), last: firstOfMonth(index + length) - 1 };
  };
}

/** "the end of the year", "end of January 2027", "start of next month": the last or first day of it. */
function edgeMoment(reader: Reader, at: number): Match<Moment> | undefined {
  const word = EDGE_WORDS.get(reader.text(at));
  const edge = word?.edge ?? (reader.is(at, "beginning") ? "start" : reader.text(at));
  if (edge !== "end" && edge !== "start") return undefined;
  const inner = word === undefined ? reader.skip(at + 1, "of", "in") : at + 1;
  const whole =
    word === undefined
      ? (periodMoment(reader, inner) ?? relativeMoment(reader, inner) ?? thisUnit(reader, inner))
      : undefined;
  const unit = word === undefined ? undefined : stretchOf(word.unit, 0);
  const value = whole?.value ?? (unit && { days: unit, isDate: false, floating: false });
  if (value === undefined) return undefined;
  const days: Moment["days"] = (today, ahead) => {
    const found = value.days(today, ahead);
    return (
      found &&
      (edge === "end" ? { first: found.last, last: found.last } : { first: found.first, last: found.first })
    );
  };
  return { value: { ...value, days }, to: whole?.to ?? inner };
}

const EDGE_WORDS: ReadonlyMap<string, { readonly edge: string; readonly unit: string }> = new Map(
  ["month", "quarter", "year"].flatMap((unit) =>
    ["end", "start"].map((edge) => [`${unit}${edge}`, { edge, unit }] as const),
  ),
);

function thisUnit(reader: Reader, at: number): Match<Moment> | undefined {
  const days = stretchOf(reader.text(at), 0);
  return days && { value: { days, isDate: false, floating: false }, to: at + 1 };
}

function monthMoment(month: number, year?: number): Moment {
  return {
    days: (today, ahead = today) => {
      const from = dateOf(ahead);
      const index = (year ?? from.year) * 12 + month - 1;
      const passed = year === undefined && firstOfMonth(index + 1) <= ahead;
      const first = firstOfMonth(passed ? index + 12 : index);
      return { first, last: firstOfMonth((passed ? index + 12 : index) + 1) - 1 };
    },
    isDate: false,
    floating: year === undefined,
  };
}

/** "January", "March 2027", "Q2", "Q3 2027", "2028". */
function periodMoment(reader: Reader, at: number): Match<Moment> | undefined {
  const month = monthOf(reader.text(at));
  if (month > 0) {
    const index = reader.skip(at + 1, "of");
    const year = yearAt(reader, index);
    return { value: monthMoment(month, year), to: year === undefined ? at + 1 : index + 1 };
  }
  const year = yearAt(reader, at);
  if (year !== undefined) {
    const next = monthOf(reader.text(at + 1));
    if (next > 0) return { value: monthMoment(next, year), to: at + 2 };
    const days = () => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });
    return { value: { days, isDate: false, floating: false }, to: at + 1 };
  }
  const quarter = reader.is(at, "q") ? reader.number(at + 1) : undefined;
  if (quarter === undefined || quarter < 1 || quarter > 4) return undefined;
  const of = yearAt(reader, at + 2);
  return { value: quarterMoment(quarter, of), to: of === undefined ? at + 2 : at + 3 };
}

function quarterMoment(quarter: number, year?: number): Moment {
  return {
    days: (today, ahead = today) => {
      const index = (year ?? dateOf(ahead).year) * 12 + (quarter - 1) * 3;
      const shift = year === undefined && firstOfMonth(index + 3) <= ahead ? 12 : 0;
      return { first: firstOfMonth(index + shift), last: firstOfMonth(index + shift + 3) - 1 };
    },
    isDate: false,
    floating: year === undefined,
  };
}
