import { remind, tell } from "./alerts.ts";
import { beginEscalation } from "./attention.ts";
import { tellHeld } from "./quiet-hours.ts";
import { openAlerts, type ServerState } from "./state.ts";
import type { Turn } from "./turn.ts";
import type { AlertKey } from "./types.ts";

/** A timer of one server. */
export interface Timer {
  readonly due: number;
  readonly fire: (turn: Turn) => void;
}

/** The timer that is due first, undefined where none is set. Of timers due together the one that quiets others is first. */
export function firstTimer(server: ServerState): Timer | undefined {
  const alerts = openAlerts(server);
  const timers: Timer[] = [];
  const add = (due: number | null | undefined, fire: Timer["fire"]) => {
    if (due !== null && due !== undefined) timers.push({ due, fire });
  };
  add(server.quietUntil, tellHeld);
  for (const [key, { acknowledged }] of alerts)
    add(acknowledged?.until, (turn) => endAcknowledgment(turn, key));
  for (const [key, { snoozedUntil }] of alerts) add(snoozedUntil, (turn) => endSnooze(turn, key));
  for (const [key, { escalateAt }] of alerts) add(escalateAt, (turn) => escalate(turn, key));
  return timers.reduce<Timer | undefined>(
    (first, timer) => (first && first.due <= timer.due ? first : timer),
    undefined,
  );
}

function endAcknowledgment(turn: Turn, key: AlertKey) {
  const alert = turn.server.alerts[key];
  if (!alert) return;
  alert.acknowledged = null;
  beginEscalation(turn, alert);
  remind(turn, key);
}

function endSnooze(turn: Turn, key: AlertKey) {
  const alert = turn.server.alerts[key];
  if (!alert) return;
  alert.snoozedUntil = null;
  if (!alert.acknowledged) beginEscalation(turn, alert);
  remind(turn, key);
}

function escalate(turn: Turn, key: AlertKey) {
  const alert = turn.server.alerts[key];
  if (!alert) return;
  alert.escalateAt = null;
  tell(turn, key, "escalate", alert.severity, alert.severity);
}
