import type { Turn } from "./turn.ts";
import { ALERT_KEYS, type AlertKey, type EventKind, isGrowth, type Severity } from "./types.ts";
import { endOfStretch, isWithin } from "./wall-clock.ts";

const isQuiet = ({ at, settings: { quietHours, zone } }: Turn) =>
  quietHours !== null && isWithin(at, quietHours, zone);

function emit({ at, server, events }: Turn, key: AlertKey, event: EventKind, severity: Severity) {
  events.push({ at: new Date(at).toISOString(), server: server.server, key, event, severity });
}

/** Tells what is critical at once, in place of what was held of its key; holds the rest until quiet hours end. */
export function throughQuietHours(
  turn: Turn,
  key: AlertKey,
  event: EventKind,
  severity: Severity,
  before: Severity | null,
) {
  const { held } = turn.server;
  if (severity === "critical") delete held[key];
  if (severity === "critical" || !isQuiet(turn)) return emit(turn, key, event, severity);
  const entry = held[key] ?? { before, moved: false, unknown: false };
  held[key] = entry;
  if (event === "unknown") entry.unknown = true;
  else entry.moved = true;
  waitForEnd(turn);
}

function waitForEnd({ at, server, settings: { quietHours, zone } }: Turn) {
  if (quietHours !== null) server.quietUntil ??= endOfStretch(at, quietHours, zone);
}

/** The value can be read again: nobody needs to hear in the morning that it could not. */
export function dropHeldUnknown({ held }: Turn["server"], key: AlertKey) {
  const entry = held[key];
  if (!entry) return;
  entry.unknown = false;
  if (!entry.moved) delete held[key];
}

/** Quiet hours are over: each held key gives at most one event, from what it was and what it is. */
export function tellHeld(turn: Turn) {
  const { server } = turn;
  server.quietUntil = null;
  // After a stop the end may be noticed when it is quiet again: the next end will do.
  if (isQuiet(turn)) return waitForEnd(turn);
  const { held } = server;
  server.held = {};
  for (const key of ALERT_KEYS) {
    const entry = held[key];
    const alert = server.alerts[key];
    if (!entry || (alert && alert.snoozedUntil !== null)) continue;
    const [event, severity] = (entry.moved && compare(entry.before, alert?.severity ?? null)) || [];
    if (event && severity) emit(turn, key, event, severity);
    else if (entry.unknown) emit(turn, key, "unknown", "info");
  }
}

function compare(before: Severity | null, now: Severity | null): [EventKind, Severity] | undefined {
  if (now === null) return before === null ? undefined : ["clear", before];
  return [before === null || isGrowth(before, now) ? "raise" : "change", now];
}
