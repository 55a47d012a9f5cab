import type { Alert } from "./state.ts";
import type { Turn } from "./turn.ts";
import type { AlertKey, EventKind } from "./types.ts";
import { HOUR, MINUTE, plusDays } from "./wall-clock.ts";

/** A snooze loses what would only repeat or refine; that it got worse or is over is told all the same. */
export const isHeldBack = (event: EventKind, alert: Alert | undefined) =>
  alert !== undefined && alert.snoozedUntil !== null && event !== "raise" && event !== "clear";

/** Does nobody need the daily line? */
export const isTaken = ({ acknowledged, snoozedUntil }: Alert) =>
  acknowledged !== null || snoozedUntil !== null;

/** The time that somebody has to take a critical alert begins now. */
export function beginEscalation({ at, settings }: Turn, alert: Alert) {
  alert.escalateAt = alert.severity === "critical" ? at + settings.escalateMinutes * MINUTE : null;
}

/** Somebody has it. On a critical alert that runs out, because people forget. */
export function acknowledge({ at, settings }: Turn, alert: Alert, by: string | undefined) {
  const until = alert.severity === "critical" ? at + settings.acknowledgeHours * HOUR : null;
  alert.acknowledged = { by: by ?? null, at, until };
  alert.escalateAt = null;
}

/** Holds an alert back until then, or until the latest instant that is allowed; ignored where that has passed. */
export function snooze(turn: Turn, key: AlertKey, alert: Alert, until: number) {
  const last = Math.min(until, latestSnooze(turn, key, alert));
  if (last > turn.at) alert.snoozedUntil = last;
}

/** A critical alert never sleeps past the instant of harm: the end of the license, the end of its grace. */
function latestSnooze(
  { at, server: { memory }, settings }: Turn,
  key: AlertKey,
  { severity }: Alert,
): number {
  const latest = plusDays(at, settings.snoozeMaxDays, settings.zone);
  if (severity !== "critical") return latest;
  if (key === "expiry" && memory.expiry.expires !== null) return Math.min(latest, memory.expiry.expires);
  const { graceExpires } = memory.grace;
  if (key === "grace" && graceExpires !== null && graceExpires > at) return Math.min(latest, graceExpires);
  return latest;
}
