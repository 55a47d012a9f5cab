import { DateTime } from "luxon";
import type { Service } from "./service.ts";

/**
 * An instant as the server writes it: UTC with up to seven fraction digits, trailing zeros trimmed. The digits below
 * the millisecond are taken from the instant itself, so that they are there and stay the same.
 */
export function dotnetTimestamp(instant: Date): string {
  const milliseconds = instant.getTime();
  const ticks =
    milliseconds % 1000 === 0
      ? ""
      : `${String(milliseconds % 1000).padStart(3, "0")}${String(milliseconds % 9973).padStart(4, "0")}`;
  const fraction = ticks.replace(/0+$/, "");
  return `${instant.toISOString().slice(0, 19)}${fraction && `.${fraction}`}Z`;
}

/** A date field in the form that the switch `dates` says; undefined leaves the field out of the JSON. */
export function dateField(instant: Date | undefined, { switches }: Service): string | null | undefined {
  switch (switches.dates) {
    case "null":
      return null;
    case "absent":
      return undefined;
    case "minimum":
      return "0001-01-01T00:00:00";
    case "maximum":
      return "9999-12-31T23:59:59.9999999Z";
    case "zoneless":
      return instant ? dotnetTimestamp(instant).slice(0, -1) : null;
    case "offset":
      return instant
        ? DateTime.fromJSDate(instant).setZone(switches.serverZone).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ")
        : null;
    case "real":
      return instant ? dotnetTimestamp(instant) : null;
  }
}

export function numberField(value: number, { switches }: Service): number | string {
  return switches.numbers === "string" ? String(value) : value;
}

/** A link in the form that the switch `links` says. */
export function link(path: string, origin: string, { switches }: Service): { href: string } {
  if (switches.links === "absolute") return { href: `${origin}${path}` };
  return { href: switches.links === "slashless" ? path.slice(1) : path };
}
