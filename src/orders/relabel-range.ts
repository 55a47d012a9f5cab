import { describeInterval } from "../range/index.ts";
import type { ReportRequest } from "./report-request.ts";
import { resolveReportRange } from "./resolve-report-range.ts";
import { SERVER_LOCAL } from "./zones.ts";

/**
 * The same range, told in the language of somebody else who asks for it again: the interval and its zone stay, and the
 * notes are those that the interval itself calls for. Where it cannot be told anew exactly (its words named a mere
 * offset as their zone), the words stay as they were.
 * @param locale BCP 47 tag of the person who asks now
 */
export function relabelRange(request: ReportRequest, locale: string): ReportRequest {
  const { interval, zone, timezone } = request;
  if (request.locale === locale) return request;
  const told = resolveReportRange(describeInterval(interval, zone, locale), {
    now: new Date(interval.end),
    ownZone: zone,
    zone: timezone === SERVER_LOCAL ? SERVER_LOCAL : zone,
    locale,
  });
  const isSame =
    told.ok &&
    told.range.interval.start === interval.start &&
    told.range.interval.end === interval.end &&
    told.range.timezone === timezone;
  return isSame
    ? { ...request, rangeLabel: told.range.rangeLabel, notes: told.range.notes, locale }
    : { ...request, locale };
}
