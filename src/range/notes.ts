import type { Clock } from "./calculation/clock.ts";
import { zoneOf } from "./calculation/zones.ts";
import { LONGEST_TOLD } from "./describe/offsets.ts";
import type { Reading } from "./reading.ts";
import type { Interval, RangeNote } from "./types.ts";

/** What the operator should know about how the text was read. */
export function notesOn(reading: Reading, interval: Interval, clock: Clock): RangeNote[] {
  const notes: RangeNote[] = [];
  if (someReading(reading, (part) => part.kind === "fields" && part.ambiguousOrder === true)) {
    const order = clock.monthFirst ? "month/day" : "day/month";
    notes.push({
      code: "day-month-order",
      text: `Numeric dates are read as ${order}, as in ${clock.locale}.`,
    });
  }
  if (someReading(reading, isYearless)) {
    notes.push({
      code: "past-year-assumed",
      text: "No year was given: the most recent one in the past is meant.",
    });
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

const isYearless = (reading: Reading): boolean => {
  if (reading.kind !== "fields" || reading.fields.year !== undefined) return false;
  const { month, quarter, half, week } = reading.fields;
  return (month ?? quarter ?? half ?? week) !== undefined;
};

/** Does any part of the reading have this property? */
export function someReading(reading: Reading, test: (part: Reading) => boolean): boolean {
  if (test(reading)) return true;
  if (reading.kind === "pair") return someReading(reading.from, test) || someReading(reading.to, test);
  if (reading.kind === "within") return someReading(reading.outer, test);
  return reading.kind === "applied" && someReading(reading.operand, test);
}
