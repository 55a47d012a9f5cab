import { ZONE_ABBREVIATIONS } from "../calculation/zone-abbreviations.ts";
import { isZone } from "../calculation/zones.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";

/** "UTC", "PST", "UTC+5:30", "Europe/Berlin", "+05:30" after a time. */
export class ZoneParser extends RangeParser {
  constructor() {
    const names = Object.keys(ZONE_ABBREVIATIONS).join("|");
    super(
      `(?:in )?(?:(?:UTC|GMT|utc|gmt) ?(?<offset>[+\\-−] ?\\d{1,2}(?::?\\d\\d)?)|(?<abbreviation>${names})|(?<iana>[A-Z][A-Za-z]+/[A-Za-z_+\\-0-9]+(?:/[A-Za-z_]+)?))(?: time)?` +
        "|(?<=(?:am|pm|:\\d\\d|o'clock) ?)(?<east>\\+\\d\\d:\\d\\d)",
      `${names}|/|+`,
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { abbreviation, iana, offset = groups.east } = groups;
    const zone = abbreviation
      ? ZONE_ABBREVIATIONS[abbreviation]
      : (iana ?? `UTC${offset?.replace(" ", "").replace("−", "-")}`);
    return zone !== undefined && isZone(zone) && isOnEarth(offset) ? { kind: "zone", zone } : null;
  }
}

/** No clock is further from UTC than 14 hours, and VB365 takes none that is. */
function isOnEarth(offset: string | undefined): boolean {
  const [, hours = "0", minutes = "0"] = /(\d{1,2})(?::?(\d\d))?$/.exec(offset ?? "") ?? [];
  return Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 14 * 60;
}
