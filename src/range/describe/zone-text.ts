/** A zone as people read it: an IANA name, or an offset in VB365's own spelling, so that each has one: `UTC-05:00`. */
export function zoneText(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /^UTC([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return sign === undefined ? zone : `UTC${sign}${hours.padStart(2, "0")}:${minutes}`;
}
