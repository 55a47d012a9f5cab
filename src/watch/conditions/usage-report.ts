import { clear, report } from "../alerts.ts";
import type { LicenseReading } from "../license.ts";
import type { Turn } from "../turn.ts";

/** The monthly report of a rental waits for its approval. */
export function usageReport(turn: Turn, { type, usageReport }: LicenseReading) {
  if (type === undefined) return;
  // A license that is no longer a rental is never asked for its report: nothing else would end the alert.
  if (type !== "Rental") return clear(turn, "usage-report");
  if (usageReport === undefined) return;
  if (usageReport !== "draft") clear(turn, "usage-report");
  else if (!turn.server.alerts["usage-report"]) report(turn, "usage-report", "info");
}
