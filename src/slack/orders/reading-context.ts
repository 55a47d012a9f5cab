import type { SettleContext } from "../../orders/settle-range.ts";
import type { Person } from "../access/people.ts";
import type { ListenerDeps } from "../deps.ts";

/** What a person's ranges are read in: this moment, their own zone and locale, and the fiscal year of the settings. */
export const readingContext = (
  { now, fiscalYearStart }: Pick<ListenerDeps, "now" | "fiscalYearStart">,
  { zone, locale }: Pick<Person, "zone" | "locale">,
): SettleContext => ({
  now: now(),
  ownZone: zone,
  locale,
  ...(fiscalYearStart !== undefined && { fiscalYearStart }),
});
