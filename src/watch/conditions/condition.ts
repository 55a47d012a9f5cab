import { tell } from "../alerts.ts";
import type { LicenseReading } from "../license.ts";
import { dropHeldUnknown } from "../quiet-hours.ts";
import type { Turn } from "../turn.ts";
import type { AlertKey } from "../types.ts";

/** Looks at one key of a good reading. */
export type Condition = (turn: Turn, license: LicenseReading) => void;

/** This reading says nothing of the key, and nobody needs to be told so. */
export const NOT_READ = Symbol("not read");

/** How many unreadable values in a row are worth a word: one is a hiccup. */
const UNKNOWN_AFTER = 2;

/**
 * A condition that looks only at what could be read. A value that cannot be (`undefined`) raises, changes, clears and
 * counts nothing; the second in a row is told as `unknown`, once until it can be read again.
 */
export function onReadable<Value>(
  key: AlertKey,
  read: (license: LicenseReading) => Value | undefined | typeof NOT_READ,
  look: (turn: Turn, value: Value, license: LicenseReading) => void,
): Condition {
  return (turn, license) => {
    const value = read(license);
    if (value === NOT_READ) return;
    if (value === undefined) return countUnreadable(turn, key);
    delete turn.server.unreadable[key];
    dropHeldUnknown(turn.server, key);
    look(turn, value, license);
  };
}

function countUnreadable(turn: Turn, key: AlertKey) {
  const { unreadable, alerts } = turn.server;
  const count = (unreadable[key] ?? 0) + 1;
  unreadable[key] = count;
  if (count === UNKNOWN_AFTER) tell(turn, key, "unknown", "info", alerts[key]?.severity ?? null);
}
