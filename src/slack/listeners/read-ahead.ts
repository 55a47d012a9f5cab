import { readCommandText } from "../../orders/command-text.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import { findSchedule } from "../../schedule/index.ts";
import type { ListenerDeps } from "../context.ts";

const TEXT = "last month";
const LOCALE = "en-US";

/**
 * Reads an order that nobody made. The words of schedules are loaded, the tables of ranges are made, and Node compiles,
 * with the first text: whoever orders first after a start would wait a tenth of a second for it.
 */
export function readAhead({ servers, now }: Pick<ListenerDeps, "servers" | "now">): void {
  readCommandText(TEXT, servers);
  findSchedule(TEXT, { now: now(), zone: "UTC", locale: LOCALE });
  resolveReportRange(TEXT, { now: now(), ownZone: "UTC", locale: LOCALE });
}
