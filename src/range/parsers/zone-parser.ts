import { isZone } from "../calculation/zones.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";

/** Abbreviations that one part of the world owns; those that several share (IST, CST, BST) follow their best known owner. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  z: "UTC",
  zulu: "UTC",
  est: "UTC-5",
  edt: "UTC-4",
  et: "America/New_York",
  cst: "UTC-6",
  cdt: "UTC-5",
  ct: "America/Chicago",
  mst: "UTC-7",
  mdt: "UTC-6",
  mt: "America/Denver",
  pst: "UTC-8",
  pdt: "UTC-7",
  pt: "America/Los_Angeles",
  cet: "UTC+1",
  cest: "UTC+2",
  eet: "UTC+2",
  eest: "UTC+3",
  wet: "UTC",
  west: "UTC+1",
  bst: "UTC+1",
  ist: "Asia/Kolkata",
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  aest: "UTC+10",
  aedt: "UTC+11",
  acst: "UTC+9:30",
  acdt: "UTC+10:30",
  awst: "UTC+8",
  nzst: "UTC+12",
  nzdt: "UTC+13",
  msk: "Europe/Moscow",
  sgt: "Asia/Singapore",
  hkt: "Asia/Hong_Kong",
};

/** "UTC", "PST", "UTC+5:30", "Europe/Berlin", "+05:30" after a time. */
export class ZoneParser extends RangeParser {
  constructor() {
    const names = Object.keys(ABBREVIATIONS).join("|");
    super(
      `(?:in )?(?:(?<abbreviation>${names})|(?<iana>[A-Z][A-Za-z]+/[A-Za-z_+\\-0-9]+(?:/[A-Za-z_]+)?)|(?:UTC|GMT|utc|gmt) ?(?<offset>[+\\-−] ?\\d{1,2}(?::?\\d\\d)?))(?: time)?` +
        "|(?<=(?:am|pm|:\\d\\d|o'clock) ?)(?<east>\\+\\d\\d:\\d\\d)",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { abbreviation, iana, offset = groups.east } = groups;
    const zone = abbreviation
      ? ABBREVIATIONS[abbreviation]
      : (iana ?? `UTC${offset?.replace(" ", "").replace("−", "-")}`);
    return zone !== undefined && isZone(zone) && isOnEarth(offset) ? { kind: "zone", zone } : null;
  }
}

/** No clock is further from UTC than 14 hours, and VB365 takes none that is. */
function isOnEarth(offset: string | undefined): boolean {
  const [, hours = "0", minutes = "0"] = /(\d{1,2})(?::?(\d\d))?$/.exec(offset ?? "") ?? [];
  return Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 14 * 60;
}
