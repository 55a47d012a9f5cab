import { clear, end, remind, report } from "../alerts.ts";
import { isTaken } from "../attention.ts";
import { type LicenseReading, type LicenseTerm, readTerm } from "../license.ts";
import type { Turn } from "../turn.ts";
import { dateOf, HOUR } from "../wall-clock.ts";
import { NOT_READ, onReadable } from "./condition.ts";
import { isPastTellFrom } from "./tell-from.ts";

/** The license has ended, and its grace runs. `expiry` tells when the term cannot be read; this key need not repeat it. */
export const grace = onReadable("grace", (license) => readTerm(license) ?? NOT_READ, look);

function look(turn: Turn, term: LicenseTerm, license: LicenseReading) {
  const { at, server } = turn;
  const memory = server.memory.grace;
  if (term.status === "Valid" || term.type === "Community") {
    memory.expiredSince = null;
    clear(turn, "grace");
    return;
  }
  memory.expiredSince ??= at;
  if (license.graceExpires !== undefined) memory.graceExpires = license.graceExpires;
  const isOver = memory.graceExpires !== null && at >= memory.graceExpires;
  const alert = server.alerts.grace;
  if (!alert) {
    if (mayRollOver(turn, term, license)) return;
    memory.overTold = isOver;
    end(turn, "expiry");
    server.memory.expiry.open = null;
    report(turn, "grace", "critical");
  } else if (isOver && !memory.overTold) {
    memory.overTold = true;
    report(turn, "grace", "critical");
  } else if (isNextDay(turn, alert.toldAt) && !isTaken(alert)) remind(turn, "grace");
}

/** A rental renews itself each month, some hours late at times: until then it reads as expired. */
function mayRollOver({ at, server, settings }: Turn, { type }: LicenseTerm, { autoUpdate }: LicenseReading) {
  const since = server.memory.grace.expiredSince ?? at;
  return type === "Rental" && autoUpdate !== false && at - since < settings.rolloverHours * HOUR;
}

const isNextDay = (turn: Turn, toldAt: number) =>
  dateOf(turn.at, turn.settings.zone) > dateOf(toldAt, turn.settings.zone) && isPastTellFrom(turn);
