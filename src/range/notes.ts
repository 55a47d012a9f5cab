import type { Clock } from "./calculation/clock.ts";
import { weekdayOf } from "./calculation/wall.ts";
import { zoneOf } from "./calculation/zones.ts";
import { LONGEST_TOLD } from "./describe/offsets.ts";
import type { Lexed } from "./lexicon/lexer.ts";
import { OPEN_RANGES } from "./parsers/OpenRangeParser.ts";
import type { Reading } from "./reading.ts";
import { yearIn } from "./resolution/complete.ts";
import type { Interval, RangeNote } from "./types.ts";

/** What the operator should know about how the text was read. */
export function notesOn(
  reading: Reading,
  interval: Interval,
  clock: Clock,
  { tokens, source }: Lexed,
): RangeNote[] {
  const notes: RangeNote[] = [];
  for (const { text, from, to, misspelt } of tokens) {
    if (misspelt) notes.push({ code: "spelling", text: `“${source.slice(from, to)}” is read as “${text}”.` });
  }
  if (
    someReading(reading, (part) => part.kind === "fields" && part.ambiguousOrder === true) &&
    !clock.orderShown
  ) {
    const order = clock.monthFirst ? "month/day" : "day/month";
    notes.push({
      code: "day-month-order",
      text: `Numeric dates are read as ${order}, as in ${clock.locale}.`,
    });
  }
  if (someReading(reading, isYearless, (part) => yearIn(part) !== undefined)) {
    notes.push({
      code: "past-year-assumed",
      text: "No year was given: the most recent one in the past is meant.",
    });
  }
  const weekday = weekdaySaid(reading);
  if (weekday !== undefined && weekdayOf(clock.wallAt(Date.parse(interval.start))) !== weekday) {
    notes.push({
      code: "weekday-differs",
      text: `That date is not a ${DAYS[weekday]}; the date is what counts.`,
    });
  }
  if (clock.weekStart !== 1 && someReading(reading, isWeek)) {
    notes.push({
      code: "week-start",
      text: `Weeks begin on ${DAYS[clock.weekStart]}, as in ${clock.locale}.`,
    });
  }
  if (someReading(reading, isOpen)) {
    notes.push({ code: "open-start", text: "No beginning was given: everything up to the end is meant." });
  }
  if (Date.parse(interval.end) > clock.now.instant) {
    notes.push({ code: "includes-now", text: "The range is not over yet." });
  }
  const [start, end] = [Date.parse(interval.start), Date.parse(interval.end)];
  if (end - start <= LONGEST_TOLD && zoneOf(clock.zone).changesBetween(start, end).length > 0) {
    notes.push({ code: "offset-changes", text: `The clocks change inside this range in ${clock.zone}.` });
  }
  return notes;
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const isWeek = (reading: Reading): boolean =>
  reading.kind === "span" && reading.span.grain === "week" && reading.span.end.instant === undefined;

/** The weekday named together with the date at which the range begins. */
function weekdaySaid(reading: Reading): number | undefined {
  if (reading.kind === "pair") return weekdaySaid(reading.from);
  return reading.kind === "fields" && reading.fields.day !== undefined ? reading.fields.weekday : undefined;
}

const isOpen = (reading: Reading): boolean =>
  reading.kind === "applied" &&
  (reading.operator === OPEN_RANGES.until || reading.operator === OPEN_RANGES.before);

const isYearless = (reading: Reading): boolean => {
  if (reading.kind !== "fields" || reading.fields.year !== undefined) return false;
  const { month, quarter, half, week } = reading.fields;
  return (month ?? quarter ?? half ?? week) !== undefined;
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
    case "within":
      return someReading(reading.outer, test, lends);
    case "applied":
      return someReading(reading.operand, test, lends);
    default:
      return false;
  }
}
