import { clear, report } from "../alerts.ts";
import { type LicenseReading, type LicenseTerm, readTerm } from "../license.ts";
import type { Turn } from "../turn.ts";
import type { Severity } from "../types.ts";
import { dateOf, daysBetween, HOUR } from "../wall-clock.ts";
import { onReadable } from "./condition.ts";
import { isPastTellFrom } from "./tell-from.ts";

/** The license is about to end, or a rental did not renew itself. */
export const expiry = onReadable("expiry", readTerm, look);

function look(turn: Turn, term: LicenseTerm, { autoUpdate }: LicenseReading) {
  const { server, settings } = turn;
  server.memory.expiry.expires = term.expires;
  // Grace is worse, and tells of the same license.
  if (server.alerts.grace) return;
  if (term.expires === null || term.type === "Community") return close(turn);
  if (term.type !== "Rental") countDown(turn, term.expires, settings.expiryDays);
  else if (autoUpdate === false) countDown(turn, term.expires, settings.rentalDays);
  else awaitRollover(turn, term.expires, term.status);
}

function close(turn: Turn) {
  turn.server.memory.expiry.open = null;
  clear(turn, "expiry");
}

/** Tells each step once for a date: from the time of day on, or at any hour where the date of an open alert moves. */
function countDown(turn: Turn, expires: number, days: readonly number[]) {
  const { zone } = turn.settings;
  const memory = turn.server.memory.expiry;
  const date = dateOf(expires, zone);
  const left = daysBetween(dateOf(turn.at, zone), date);
  // A date that comes back after another one is news again: its alert was cleared in between.
  if (memory.told?.date !== date) memory.told = null;
  const step = days.filter((day) => day >= left).sort((a, b) => a - b)[0];
  if (step === undefined) return close(turn);
  const moved = memory.open !== null && memory.open.date !== date;
  const isTold = memory.told !== null && memory.told.step <= step;
  if (!moved && (isTold || !(turn.adopting || isPastTellFrom(turn)))) return;
  memory.told = { date, step };
  memory.open = { date, overdue: false };
  report(turn, "expiry", severityOf(turn, step));
}

function severityOf({ settings: { criticalDays, warningDays } }: Turn, step: number): Severity {
  if (step <= criticalDays) return "critical";
  return step <= warningDays ? "warning" : "info";
}

/** A rental renews itself at its date. It is worth a word only when it has not, long after. */
function awaitRollover(turn: Turn, expires: number, status: LicenseTerm["status"]) {
  const { at, settings } = turn;
  const memory = turn.server.memory.expiry;
  const date = dateOf(expires, settings.zone);
  if (memory.open) {
    if (!memory.open.overdue || memory.open.date !== date) close(turn);
  } else if (status === "Valid" && at - expires >= settings.rolloverHours * HOUR) {
    memory.open = { date, overdue: true };
    report(turn, "expiry", "warning");
  }
}
