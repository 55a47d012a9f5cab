import { clear, report } from "../alerts.ts";
import type { Failure } from "../inputs.ts";
import type { Turn } from "../turn.ts";
import { isGrowth, type Severity } from "../types.ts";
import { HOUR, MINUTE } from "../wall-clock.ts";

/** Any good reading ends the row of failed ones. */
export function answered(turn: Turn) {
  turn.server.memory.silent = null;
  clear(turn, "silent");
}

/** A server that cannot be reached may only be restarting; a wrong password or certificate mends by nobody's waiting. */
export function lookAtFailure(turn: Turn, failure: Failure) {
  const { memory, alerts } = turn.server;
  const row = { since: memory.silent?.since ?? turn.at, readings: (memory.silent?.readings ?? 0) + 1 };
  memory.silent = row;
  const severity = severityOf(turn, failure, row);
  const open = alerts.silent?.severity;
  if (severity && (!open || isGrowth(open, severity))) report(turn, "silent", severity);
}

function severityOf(
  { at, settings }: Turn,
  failure: Failure,
  { readings, since }: { readings: number; since: number },
): Severity | undefined {
  if (failure === "credentials" || failure === "certificate") return "critical";
  if (readings < settings.silentReadings) return undefined;
  if (at - since >= settings.silentCriticalHours * HOUR) return "critical";
  return at - since >= settings.silentMinutes * MINUTE ? "warning" : undefined;
}
