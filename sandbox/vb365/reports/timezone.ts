import { FixedOffsetZone, IANAZone, type Zone } from "luxon";
import type { Switches } from "../switches.ts";

const STRICT = /^(Local|UTC|UTC([+-])(\d{2}):(\d{2}))$/;
const LENIENT = /^(?:(local)|(?:utc|gmt)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?)$/i;

/** The zone that a report call names; undefined when the server refuses the name. Left out, it is UTC. */
export function readTimezone(name: string | undefined, switches: Switches): Zone | undefined {
  if (name === undefined) return FixedOffsetZone.utcInstance;
  if (STRICT.test(name)) return fromParts(LENIENT.exec(name), switches);
  if (switches.timezoneNames === "strict") return undefined;
  const match = LENIENT.exec(name);
  if (match) return fromParts(match, switches);
  return IANAZone.isValidZone(name) ? IANAZone.create(name) : undefined;
}

function fromParts(match: RegExpExecArray | null, switches: Switches): Zone | undefined {
  if (!match) return undefined;
  const [, local, sign, hours = "0", minutes = "0"] = match;
  if (local) return IANAZone.create(switches.serverZone);
  const offset = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || offset > 14 * 60) return undefined;
  return FixedOffsetZone.instance(sign === "-" ? -offset : offset);
}
