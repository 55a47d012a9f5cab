import { describeInterval } from "../range/index.ts";
import type { ReportRequest } from "./report-request.ts";
import { resolveReportRange } from "./resolve-report-range.ts";
import { SERVER_LOCAL } from "./zones.ts";

/**
 * The same range, worded in the language of whoever orders it again: the interval and its zone stay, and the
 * notes are those that the interval itself calls for. Where it cannot be worded anew exactly (its words named a mere
 * offset as their zone), the words stay as they were.
 * @param locale BCP 47 tag of the person who orders now
 */
export function relabelRange(request: ReportRequest, locale: string): ReportRequest {
  const { interval, zone, timezone } = request;
  if (request.locale === locale) return request;
  const relabeled = resolveReportRange(describeInterval(interval, zone, locale), {
    now: new Date(interval.end),
    ownZone: zone,
    zone: timezone === SERVER_LOCAL ? SERVER_LOCAL : zone,
    locale,
  });
  const isSame =
    relabeled.ok &&
    relabeled.range.interval.start === interval.start &&
    relabeled.range.interval.end === interval.end &&
    relabeled.range.timezone === timezone;
  return isSame ? { ...request, notes: relabeled.range.notes, locale } : { ...request, locale };
}
