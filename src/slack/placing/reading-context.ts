import type { ReportRangeContext } from "../../orders/resolve-report-range.ts";
import type { Person } from "../access/people.ts";
import type { ReadingDeps } from "../context.ts";

/** What a person's ranges are read in: this moment, their own zone and locale, and the fiscal year of the settings. */
export const readingContext = (
  { now, fiscalYearStart }: ReadingDeps,
  { zone, locale }: Pick<Person, "zone" | "locale">,
): ReportRangeContext => ({
  now: now(),
  ownZone: zone,
  locale,
  ...(fiscalYearStart !== undefined && { fiscalYearStart }),
});
