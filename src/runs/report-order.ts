import { DateTime } from "luxon";
import type { ReportRequest } from "../orders/report-request.ts";
import { toWireTimes } from "../orders/timezone.ts";
import type { LicenseOverviewRequest } from "../vb365/types.ts";

/** What is sent to the VB365 server for a request. */
export const toWire = (request: ReportRequest): LicenseOverviewRequest => ({
  ...toWireTimes(request.interval),
  format: request.format,
  timezone: request.timezone,
});

/**
 * The file's name as people see it: server and first and last day, so that reports are told apart in a folder and sort.
 * ASCII only, because Slack and disks treat the rest in their own ways.
 */
export function fileName({ interval, zone, server, format }: ReportRequest): string {
  const { startTime, endTime } = toWireTimes(interval);
  const [first, last] = [startTime, endTime].map((time) => DateTime.fromISO(time, { zone }).toISODate());
  const place = server.replace(/[^A-Za-z0-9._-]+/g, "-");
  return `License-Overview_${place}_${first === last ? first : `${first}_${last}`}.${format.toLowerCase()}`;
}
