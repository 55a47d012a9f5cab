import { clear, report } from "../alerts.ts";
import type { LicenseReading } from "../license.ts";
import type { Turn } from "../turn.ts";
import { HOUR } from "../wall-clock.ts";
import { NOT_READ, onReadable } from "./condition.ts";

type Exceeded = NonNullable<LicenseReading["exceeded"]>;

/** Accounts beyond the tolerated overrun: they are silently not backed up. */
export const exceeded = onReadable(
  "exceeded",
  // Not asked is no doubt, null is: some page could not be read.
  ({ exceeded }) => (exceeded === undefined ? NOT_READ : (exceeded ?? undefined)),
  look,
);

function look(turn: Turn, entries: Exceeded) {
  const { server, settings, at } = turn;
  const sum = entries.reduce((total, { count }) => total + count, 0);
  const memory = server.memory.exceeded;
  if (sum === 0) {
    if (memory && ++memory.zeros >= settings.clearReadings) {
      server.memory.exceeded = null;
      clear(turn, "exceeded");
    }
    return;
  }
  const organizations = entries
    .filter(({ count }) => count > 0)
    .map(({ organization }) => organization.toLowerCase());
  if (memory) memory.zeros = 0;
  const isNew = organizations.some((name) => !memory?.organizations.includes(name));
  const isDue = memory && sum !== memory.sum && at - memory.toldAt >= settings.changeHours * HOUR;
  if (!isNew && !isDue) return;
  const told = new Set([...(memory?.organizations ?? []), ...organizations]);
  server.memory.exceeded = { organizations: [...told], sum, toldAt: at, zeros: 0 };
  report(turn, "exceeded", "critical");
}
