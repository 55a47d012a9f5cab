import { describeInterval } from "../range/index.ts";
import type { ReportRequest } from "./report-request.ts";

/** An interval as people are shown it, in the days of its zone: `1–31 October 2026 · Europe/Berlin`. */
export const rangeLabelOf = (
  { interval, zone }: Pick<ReportRequest, "interval" | "zone">,
  locale: string,
): string => describeInterval(interval, zone, locale);
