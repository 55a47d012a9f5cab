import type { Clock } from "../calculation/clock.ts";
import { isYearly } from "../calculation/fields.ts";
import { yearOf } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";

export interface Sides {
  readonly from: Reading;
  readonly to: Reading;
}

/** The year said once; the other side takes the neighbouring year where the range would run backwards: "Nov-Feb 2017". */
export function shareYear(from: Reading, to: Reading, clock: Clock): Sides {
  const start = yearIn(from);
  const end = yearIn(to);
  if (start === undefined && end !== undefined) {
    const same = withYear(from, end);
    return {
      from: same !== undefined && rank(same) > rank(to) ? (withYear(from, end - 1) ?? from) : (same ?? from),
      to,
    };
  }
  if (end === undefined && start !== undefined) {
    const same = withYear(to, start);
    // "10 May 2026 to 1 May", said in 2026, is a slip and not a range into the next year.
    const wraps = same !== undefined && rank(from) > rank(same) && start < yearOf(clock.now.wall);
    return { from, to: wraps ? (withYear(to, start + 1) ?? to) : (same ?? to) };
  }
  return { from, to };
}

export function yearIn(reading: Reading): number | undefined {
  if (reading.kind === "fields") return reading.fields.year;
  return reading.kind === "applied" ? yearIn(reading.operand) : undefined;
}

/** The reading in a given year; undefined where that says nothing ("yesterday") or a year was said already. */
export function withYear(reading: Reading, year: number): Reading | undefined {
  switch (reading.kind) {
    case "fields": {
      const { fields } = reading;
      return !isYearly(fields) || fields.year !== undefined
        ? undefined
        : { ...reading, fields: { ...fields, year } };
    }
    case "within": {
      const outer = withYear(reading.outer, year);
      return outer && { ...reading, outer };
    }
    case "applied": {
      const operand = withYear(reading.operand, year);
      return operand && { ...reading, operand };
    }
    case "pair": {
      const to = withYear(reading.to, year);
      if (to !== undefined) return { ...reading, to };
      const from = withYear(reading.from, year);
      return from && { ...reading, from };
    }
    case "impossible": {
      // "October 1, 8 and 15, 2025"
      const { parts } = reading;
      return parts && { ...reading, parts: parts.map((part) => withYear(part, year) ?? part) };
    }
    default:
      return undefined;
  }
}

/** Orders fields within their year: by month, then day, then time. */
export function rank(reading: Reading): number {
  if (reading.kind === "applied") return rank(reading.operand);
  if (reading.kind !== "fields") return 0;
  const { half, quarter, month, week, day, time, easter } = reading.fields;
  // Easter falls around the middle of April.
  if (easter !== undefined) return 415 + (easter / 30) * 100;
  const inYear =
    month ??
    (quarter !== undefined ? quarter * 3 - 2 : half !== undefined ? half * 6 - 5 : (week ?? 0) / 4.4);
  return inYear * 100 + (day ?? 0) + (time?.hour ?? 0) / 100;
}
