import { clear, report } from "../alerts.ts";
import { type LicenseReading, readTerm, readUse } from "../license.ts";
import type { Turn } from "../turn.ts";
import { dateOf, monthOf, thirdLastWorkingDay } from "../wall-clock.ts";
import { NOT_READ, onReadable } from "./condition.ts";
import { isPastTellFrom } from "./tell-from.ts";

/**
 * A rental is billed for the users of the 1st, and the new ones of this month are free until then. `expiry` and `usage`
 * tell when the term or the numbers cannot be read; this key need not repeat it.
 */
export const newMonth = onReadable("new-month", read, look);

/** Will more users count on the 1st than the license has? */
function read(license: LicenseReading): { readonly isOver: boolean } | typeof NOT_READ {
  const term = readTerm(license);
  if (!term) return NOT_READ;
  if (term.type !== "Rental") return { isOver: false };
  const use = readUse(license);
  const added = license.licensedUsers.new;
  if (!use || added === undefined) return NOT_READ;
  return { isOver: added > 0 && use.used + added > use.total };
}

function look(turn: Turn, { isOver }: { readonly isOver: boolean }) {
  const { at, server, settings } = turn;
  const month = monthOf(at, settings.zone);
  if (server.alerts["new-month"]) {
    if (!isOver || server.memory["new-month"] !== month) clear(turn, "new-month");
    return;
  }
  if (!isOver || server.memory["new-month"] === month) return;
  if (dateOf(at, settings.zone) < thirdLastWorkingDay(at, settings.zone)) return;
  if (!turn.adopting && !isPastTellFrom(turn)) return;
  server.memory["new-month"] = month;
  report(turn, "new-month", "warning");
}
