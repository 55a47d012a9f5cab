import { messagesFor } from "../../i18n/index.ts";
import { readCommandText } from "../../orders/command-text.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import { findSchedule } from "../../schedule/index.ts";
import type { ListenerDeps } from "../context.ts";

const TEXT = "last month";
const LOCALE = "en-US";
/** One whose clocks change, which takes looking for. */
const ZONE = "America/New_York";

/**
 * Reads an order that nobody made. The words of schedules are loaded, the tables of ranges are made, and Node compiles,
 * with the first text: whoever orders first after a start would wait a tenth of a second for it.
 */
export function readAhead({ servers, now }: Pick<ListenerDeps, "servers" | "now">): void {
  readCommandText(TEXT, servers);
  findSchedule(TEXT, { now: now(), zone: ZONE, locale: LOCALE });
  resolveReportRange(TEXT, { now: now(), ownZone: ZONE, locale: LOCALE });
  // What the reply to it is written with.
  const { formats } = messagesFor(LOCALE);
  formats.list([formats.days(now(), now(), ZONE)], "and");
}
