import { Info } from "luxon";
import type { ReportRequest } from "./report-request.ts";

/**
 * VB365's `timezone` for an interval read in an IANA zone: the offset in force at its end, because the API knows fixed
 * offsets only (`UTC` for zero, `UTC±HH:MM` else; help page "Generating License Overview Report").
 * Offsets of part minutes (before 1972 in some zones) are cut to the minute.
 */
export function timezoneAt(instant: string, zone: string): ReportRequest["timezone"] {
  const offset = Info.normalizeZone(zone).offset(Date.parse(instant));
  const minutes = Math.trunc(Math.abs(offset));
  if (minutes === 0) return "UTC";
  const two = (value: number) => String(value).padStart(2, "0");
  return `UTC${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A request's interval as VB365 takes it: first instant and last millisecond, both UTC ISO with milliseconds and `Z`. */
export function toWireTimes(interval: ReportRequest["interval"]): { startTime: string; endTime: string } {
  return { startTime: interval.start, endTime: new Date(Date.parse(interval.end) - 1).toISOString() };
}
