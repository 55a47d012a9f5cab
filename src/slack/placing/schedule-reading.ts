import type { ReportRangeContext } from "../../orders/resolve-report-range.ts";
import type { ReadingDeps } from "../context.ts";

/** What the range of a schedule is read in: its due instant, the zone and the language that it was set in. */
export const scheduleReading = (
  { fiscalYearStart }: Pick<ReadingDeps, "fiscalYearStart">,
  { zone, locale }: { readonly zone: string; readonly locale: string },
  due: Date,
): Omit<ReportRangeContext, "zone"> => ({
  now: due,
  ownZone: zone,
  locale,
  ...(fiscalYearStart !== undefined && { fiscalYearStart }),
});
