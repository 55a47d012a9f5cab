import { describeInterval } from "../range/index.ts";
import type { ReportRequest } from "./report-request.ts";

/**
 * An interval as people are shown it, in the days of its zone: `1–31 October 2026 · Europe/Berlin`. It follows from what is
 * kept, so that it is said in each reader's language, and kept in none.
 * @param locale BCP 47 tag of the reader; by default English, as the log has it
 */
export const rangeLabelOf = (
  { interval, zone }: Pick<ReportRequest, "interval" | "zone">,
  locale?: string,
): string => describeInterval(interval, zone, locale);
