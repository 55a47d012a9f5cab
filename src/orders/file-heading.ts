import type { ReportRequest } from "./report-request.ts";

/** First and last day of an interval as the heading of VB365's file reads them, with their one offset. */
export interface FileHeading {
  readonly first: Date;
  readonly last: Date;
  readonly offset: ReportRequest["timezone"];
}

/**
 * What the file's own heading reads, where those days differ from the days that were asked for. VB365 writes the days of
 * both ends in one fixed offset, that of the end: a month in which the clocks went back begins an hour before its first
 * day there.
 * @param offset VB365's `timezone` for the interval, a fixed offset
 * @param isoDay an instant's day in a zone, or in such an offset
 */
export function fileHeading(
  { interval, zone }: Pick<ReportRequest, "interval" | "zone">,
  offset: ReportRequest["timezone"],
  isoDay: (at: Date, zone: string) => string,
): FileHeading | undefined {
  const [first, last] = [new Date(interval.start), new Date(Date.parse(interval.end) - 1)];
  const isAsked = [first, last].every((at) => isoDay(at, zone) === isoDay(at, offset));
  return isAsked ? undefined : { first, last, offset };
}
