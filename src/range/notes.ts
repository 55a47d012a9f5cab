import type { Clock } from "./calculation/clock.ts";
import { isYearly } from "./calculation/fields.ts";
import type { Moment, Span } from "./calculation/span.ts";
import { DAY, MINUTE, startOfDay, weekdayOf } from "./calculation/wall.ts";
import { zoneOf } from "./calculation/zones.ts";
import { timeText } from "./describe/iso-text.ts";
import type { Lexed } from "./lexicon/token.ts";
import { ordersIn, type Reading } from "./reading.ts";
import { yearIn } from "./resolution/shared-year.ts";
import type { Interval, NoteCode, NoteParams, RangeNote } from "./types.ts";

/** Every range longer than a decade holds clock changes: nobody needs to be told. */
const LONGEST_TOLD = 3_700 * DAY;

/** What the operator should know about how the text was read. */
export function notesOn(
  reading: Reading,
  { span, interval }: { readonly span: Span; readonly interval: Interval },
  clock: Clock,
  { tokens, source }: Lexed,
): RangeNote[] {
  const { zone, locale, weekStart } = clock;
  const [start, end] = [Date.parse(interval.start), Date.parse(interval.end)];
  const notes: RangeNote[] = [];
  for (const { text, from, to, misspelt, loose } of tokens) {
    if (loose) notes.push(note("approximate", { written: source.slice(from, to) }));
    if (misspelt) notes.push(note("spelling", { written: source.slice(from, to), read: text }));
  }
  if (isOrderGuessed(reading)) {
    notes.push(note("day-month-order", { order: clock.monthFirst ? "month/day" : "day/month", locale }));
  }
  if (someReading(reading, isYearless, (part) => yearIn(part) !== undefined)) {
    notes.push(note("past-year-assumed", {}));
  }
  const weekday = weekdaySaid(reading);
  if (weekday !== undefined && weekdayOf(clock.wallAt(start)) !== weekday) {
    notes.push(note("weekday-differs", { weekday }));
  }
  if (weekStart !== 1 && someReading(reading, isWeek)) {
    notes.push(note("week-start", { weekday: weekStart, locale }));
  }
  const { guessedUnit } = reading;
  if (guessedUnit === "minute" || guessedUnit === "month")
    notes.push(note("unit-guessed", { letter: guessedUnit === "minute" ? "m" : "M" }));
  if (someReading(reading, isOpen)) notes.push(note("open-start", {}));
  if (end > clock.now.instant) notes.push(note("includes-now", {}));
  for (const moment of [span.start, span.end]) notes.push(...onClockChange(moment, zone));
  if (end - start <= LONGEST_TOLD && zoneOf(zone).changesBetween(start, end).length > 0) {
    notes.push(note("offset-changes", { zone }));
  }
  return notes;
}

// TypeScript cannot tie the code of one member of a union to its params inside a generic function.
const note = <Code extends NoteCode>(code: Code, params: NoteParams[Code]): RangeNote =>
  ({ code, params }) as RangeNote;

/** A time of day that its zone's clock skips or shows twice. Midnights are nobody's own words. */
function onClockChange({ wall, instant }: Moment, name: string): RangeNote[] {
  if (instant !== undefined || wall === startOfDay(wall)) return [];
  const zone = zoneOf(name);
  const times = zone.timesShown(wall);
  if (times === 1) return [];
  const time = timeText(wall);
  if (times === 2) return [note("time-in-overlap", { time, zone: name })];
  const at = zone.instantAt(wall);
  return [note("time-in-gap", { time, meant: timeText(at + zone.offset(at) * MINUTE), zone: name })];
}

/** Day and month could change places, and no other date of the text shows their order. */
function isOrderGuessed(reading: Reading): boolean {
  const orders = ordersIn([reading]);
  return orders.has("open") && orders.size === 1;
}

const isWeek = (reading: Reading): boolean =>
  reading.kind === "span" && reading.span.grain === "week" && reading.span.end.instant === undefined;

/** The weekday named together with the date at which the range begins. */
function weekdaySaid(reading: Reading): number | undefined {
  if (reading.kind === "pair") return weekdaySaid(reading.from);
  return reading.kind === "fields" && reading.fields.day !== undefined ? reading.fields.weekday : undefined;
}

const isOpen = (reading: Reading): boolean =>
  reading.kind === "applied" && reading.operator.opensStart === true;

const isYearless = (reading: Reading): boolean => {
  if (reading.kind !== "fields" || reading.fields.year !== undefined) return false;
  return isYearly(reading.fields);
};

/** Does any part of the reading have this property? Pairs with a side that has `lends` are left out. */
function someReading(
  reading: Reading,
  test: (part: Reading) => boolean,
  lends: (side: Reading) => boolean = () => false,
): boolean {
  if (test(reading)) return true;
  switch (reading.kind) {
    case "pair": {
      const sides = [reading.from, reading.to];
      return !sides.some(lends) && sides.some((side) => someReading(side, test, lends));
    }
    case "rest":
      return someReading(reading.whole, test, lends);
    case "within":
      return someReading(reading.outer, test, lends);
    case "applied":
      return someReading(reading.operand, test, lends);
    default:
      return false;
  }
}
