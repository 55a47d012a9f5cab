import { DateTime, Duration } from "luxon";
import type { ReportRequest } from "./report-request.ts";

/** Instants in [from, to], UTC ISO with milliseconds. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

/**
 * Where the previous period of the same kind lies: the month before a month, the quarter before a quarter, the day
 * before a day; in the calendar of the request's zone where the interval is whole months or days, else of equal length.
 * Each edge may be off by up to a day, because the same period was perhaps asked for in another zone; by less where the
 * period is so short that it would be another one.
 */
export function previousPeriod({ interval, zone }: Pick<ReportRequest, "interval" | "zone">): {
  readonly start: Window;
  readonly end: Window;
} {
  const start = DateTime.fromISO(interval.start, { zone });
  const end = DateTime.fromISO(interval.end, { zone });
  const length = end.toMillis() - start.toMillis();
  const slack = Math.min(DAY_MS, length / 8);
  const around = (at: DateTime): Window => ({
    from: new Date(at.toMillis() - slack).toISOString(),
    to: new Date(at.toMillis() + slack).toISOString(),
  });
  return { start: around(start.minus(lengthOf(start, end))), end: around(start) };
}

/** Whole calendar months or days where it is that, else the time elapsed. */
function lengthOf(start: DateTime, end: DateTime): Duration {
  for (const unit of ["months", "days"] as const) {
    const count = Math.round(end.diff(start, unit).as(unit));
    if (count > 0 && start.plus({ [unit]: count }).equals(end)) return Duration.fromObject({ [unit]: count });
  }
  return end.diff(start);
}
