import type { Fields } from "../calculation/fields.ts";
import { partsOf, wall } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";

type Numbered = "month" | "quarter" | "half" | "week" | "weekday" | "year" | "day";

/** How many there are until the count begins anew; weeks and years never do, days by their month. */
const ROUND: Readonly<Partial<Record<Numbered, number>>> = { month: 12, quarter: 4, half: 2, weekday: 7 };
/** The greatest number that each may have, where a number alone names one: "weeks 40, 41 and 42". */
const LARGEST: Readonly<Partial<Record<Numbered, number>>> = { quarter: 4, half: 2, week: 53, day: 31 };

/** A member of a list: what it is one of, which one, and what is said of its place. */
interface Item {
  readonly fields: Fields;
  readonly outer: Reading | undefined;
}

/** Members of a list: readings of one unit, or numbers alone, which may be any. */
export interface Members {
  readonly items: readonly Reading[];
  readonly unit: Numbered | undefined;
}

const NO_MEMBERS: Members = { items: [], unit: undefined };

/** The members of a list that a reading brings: itself, both sides of "6 and 7 October", or none. */
export function membersOf(reading: Reading): Members {
  const items = itemsOf(reading);
  const [unit, other] = new Set(items.flatMap((item) => numberedBy(fieldsOf(item) ?? {}) ?? []));
  return other === undefined ? { items, unit } : NO_MEMBERS;
}

function itemsOf(reading: Reading): readonly Reading[] {
  if (reading.kind === "pair")
    return reading.adjoining ? [...itemsOf(reading.from), ...itemsOf(reading.to)] : [];
  if (reading.kind === "number") return [reading];
  const fields = fieldsOf(reading);
  return fields !== undefined && numberedBy(fields) !== undefined ? [reading] : [];
}

const fieldsOf = (reading: Reading): Fields | undefined =>
  reading.kind === "fields" ? reading.fields : reading.kind === "within" ? reading.inner : undefined;

/** What the fields are one of: months are listed with months, and a time of day with nothing. */
function numberedBy({ time, weekend, easter, order: _, year, ...fields }: Fields): Numbered | undefined {
  if (time !== undefined || weekend !== undefined || easter !== undefined) return undefined;
  if (fields.day !== undefined) return "day";
  const [unit, other] = Object.keys(fields).filter((key) => fields[key as keyof typeof fields] !== undefined);
  if (other !== undefined) return undefined;
  return (unit as Numbered | undefined) ?? (year === undefined ? undefined : "year");
}

/** The list as one range, or as several; undefined where the readings are no list. */
export function listOf({ items: readings, unit: said }: Members, hasAnd: boolean): Reading | undefined {
  const isOrdinal = readings.some((reading) => reading.kind === "number" && reading.ordinal);
  const numbers = readings.flatMap((reading) => (reading.kind === "number" ? reading.value : []));
  const unit = said ?? (isOrdinal ? "day" : undefined);
  if (unit === undefined) return undefined;
  // Without an "and", only what is named is a list, and of two nobody knows what joins them: "Q1 Q2".
  if (!hasAnd && (numbers.length > 0 || (readings.length === 2 && !LISTED_BY_TWO.has(unit))))
    return undefined;
  if (numbers.length > 0 && LARGEST[unit] === undefined) return undefined;
  if (numbers.some((number) => number < 1 || number > (LARGEST[unit] ?? 0)))
    return { kind: "impossible", reason: "impossible-date" };
  const items = placed(readings.map((reading) => itemOf(reading, unit)));
  if (!hasAnd && items.length === 2) return several(items);
  return inARow(items, unit) ?? inARow(items.toReversed(), unit) ?? several(items);
}

const LISTED_BY_TWO: ReadonlySet<Numbered> = new Set(["month", "quarter", "half"]);

function itemOf(reading: Reading, unit: Numbered): Item {
  if (reading.kind === "number") return { fields: { [unit]: reading.value }, outer: undefined };
  return { fields: fieldsOf(reading) ?? {}, outer: reading.kind === "within" ? reading.outer : undefined };
}

/** "5, 6 and 7 October", "October 5, 6 and 7", "… of last week": what is said once holds for all. */
function placed(items: readonly Item[]): readonly Item[] {
  const outers = new Set(items.flatMap(({ outer }) => outer ?? []));
  const [outer] = outers;
  const areDays = items.some(({ fields }) => fields.day !== undefined && fields.month !== undefined);
  let month = items.find(({ fields }) => fields.month !== undefined)?.fields.month;
  return items.map((item) => {
    month = item.fields.month ?? month;
    return {
      fields: areDays && month !== undefined ? { ...item.fields, month } : item.fields,
      outer: outers.size === 1 ? outer : item.outer,
    };
  });
}

/** The year that the list says first. */
const yearOf = (items: readonly Item[]): number | undefined =>
  items.find(({ fields }) => fields.year !== undefined)?.fields.year;

/** From the first to the last, if each follows on the one before it and the years that are said agree. */
function inARow(items: readonly Item[], unit: Numbered): Reading | undefined {
  let turns = 0;
  let base: number | undefined;
  const said = yearOf(items);
  for (const [index, { fields, outer }] of items.entries()) {
    const before = items[index - 1];
    if (before !== undefined) {
      const step = follows(before.fields, fields, unit, said);
      if (step === undefined || outer !== before.outer) return undefined;
      turns += step;
    }
    if (fields.year === undefined || unit === "year") continue;
    if (base !== undefined && fields.year - turns !== base) return undefined;
    base = fields.year - turns;
  }
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || (turns > 0 && first.outer !== undefined)) return undefined;
  const from = asReading(first, inYear(first.fields, base));
  const to = asReading(last, inYear(last.fields, base === undefined ? undefined : base + turns));
  return { kind: "pair", from, to };
}

/** A weekday is of its week, and lies in no year. */
const inYear = (fields: Fields, year: number | undefined): Fields =>
  year === undefined || (fields.weekday !== undefined && fields.day === undefined)
    ? fields
    : { ...fields, year };

const asReading = ({ outer }: Item, fields: Fields): Reading =>
  outer === undefined ? { kind: "fields", fields } : { kind: "within", inner: fields, outer };

/** 0 where the second follows on the first, 1 where a new year, or week, begins with it; undefined where it doesn't. */
function follows(one: Fields, other: Fields, unit: Numbered, year: number | undefined): 0 | 1 | undefined {
  if (unit === "day") return dayFollows(one, other, year);
  const [first = 0, second = 0] = [one[unit], other[unit]];
  if (second === first + 1) return 0;
  return second < first && (first + 1 - second) % (ROUND[unit] ?? Infinity) === 0 ? 1 : undefined;
}

/** A year that has a 29 February, and one that hasn't: a date without a year follows only where it does in both. */
const ANY_YEARS = [2000, 2001];

function dayFollows(one: Fields, other: Fields, year: number | undefined): 0 | 1 | undefined {
  const { day = 0, month } = one;
  if (month === undefined || other.month === undefined)
    return month === other.month && other.day === day + 1 ? 0 : undefined;
  const years = year === undefined ? ANY_YEARS : [year];
  const follow = years.every((candidate) => {
    const next = partsOf(wall(candidate, month, day + 1));
    return next.day === other.day && next.month === other.month;
  });
  return follow ? (other.month < month ? 1 : 0) : undefined;
}

/** Each by itself, in the year that was said once. */
function several(items: readonly Item[]): Reading {
  let year = yearOf(items);
  const parts = items.map((item) => {
    year = item.fields.year ?? year;
    return asReading(item, inYear(item.fields, year));
  });
  return { kind: "impossible", reason: "several-ranges", parts };
}
