import type { LicenseReading } from "../license.ts";
import type { Turn } from "../turn.ts";
import type { AlertKey } from "../types.ts";
import type { Condition } from "./condition.ts";
import { exceeded } from "./exceeded.ts";
import { expiry } from "./expiry.ts";
import { grace } from "./grace.ts";
import { newMonth } from "./new-month.ts";
import { answered } from "./silent.ts";
import { usage } from "./usage.ts";
import { usageReport } from "./usage-report.ts";

export { lookAtFailure } from "./silent.ts";

/** In the order in which they look: grace ends expiry, so it comes first. */
const CONDITIONS: Record<AlertKey, Condition> = {
  silent: answered,
  grace,
  expiry,
  exceeded,
  usage,
  "new-month": newMonth,
  "usage-report": usageReport,
};

/** Looks at everything that a good reading says. */
export function lookAtLicense(turn: Turn, license: LicenseReading) {
  for (const look of Object.values(CONDITIONS)) look(turn, license);
}
