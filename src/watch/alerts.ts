import { beginEscalation, isHeldBack } from "./attention.ts";
import { throughQuietHours } from "./quiet-hours.ts";
import type { Turn } from "./turn.ts";
import { type AlertKey, type EventKind, isGrowth, type Severity } from "./types.ts";

/** Tells an event of a key, unless a snooze loses it or quiet hours hold it. `before`: the severity until now. */
export function tell(
  turn: Turn,
  key: AlertKey,
  event: EventKind,
  severity: Severity,
  before: Severity | null,
) {
  const alert = turn.server.alerts[key];
  if (isHeldBack(event, alert)) return;
  if (alert && (event === "raise" || event === "change" || event === "remind")) alert.toldAt = turn.at;
  throughQuietHours(turn, key, event, severity, before);
}

/** Opens the alert: a `raise`, but for what the first good reading adopts below critical. */
function open(turn: Turn, key: AlertKey, severity: Severity) {
  const { at, server } = turn;
  server.alerts[key] = {
    severity,
    openedAt: at,
    toldAt: at,
    acknowledged: null,
    snoozedUntil: null,
    escalateAt: null,
  };
  if (turn.adopting && severity !== "critical") return;
  beginEscalation(turn, server.alerts[key]);
  tell(turn, key, "raise", severity, null);
}

/** Something new about the key: opens the alert, or tells that its severity grew (`raise`) or did not (`change`). */
export function report(turn: Turn, key: AlertKey, severity: Severity) {
  const alert = turn.server.alerts[key];
  if (!alert) return open(turn, key, severity);
  const before = alert.severity;
  alert.severity = severity;
  if (isGrowth(before, severity)) {
    alert.acknowledged = null;
    alert.snoozedUntil = null;
    beginEscalation(turn, alert);
    tell(turn, key, "raise", severity, before);
    return;
  }
  if (severity !== "critical") {
    alert.escalateAt = null;
    if (alert.acknowledged) alert.acknowledged.until = null;
  }
  tell(turn, key, "change", severity, before);
}

/** It is over: told, if the alert is open, with the severity that it had. */
export function clear(turn: Turn, key: AlertKey) {
  const alert = turn.server.alerts[key];
  if (!alert) return;
  delete turn.server.alerts[key];
  tell(turn, key, "clear", alert.severity, alert.severity);
}

/** Another alert has taken this one's place: it is gone without a word, and so is what quiet hours held of it. */
export function end(turn: Turn, key: AlertKey) {
  delete turn.server.alerts[key];
  delete turn.server.held[key];
}

/** It is still so. */
export function remind(turn: Turn, key: AlertKey) {
  const alert = turn.server.alerts[key];
  if (alert) tell(turn, key, "remind", alert.severity, alert.severity);
}
