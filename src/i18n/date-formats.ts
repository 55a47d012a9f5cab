import { createLatest } from "./latest.ts";

const MOMENT = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "longOffset",
} as const;

/** How dates are written. */
const STYLES = {
  day: { dateStyle: "long" },
  month: { month: "long", year: "numeric" },
  // In Swedish: it alone of all languages writes its dates this way; with the calendar and digits of ISO 8601.
  isoDay: {},
  moment: MOMENT,
  weekdayMoment: { weekday: "short", ...MOMENT },
  time: { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "longOffset" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const ISO = "sv-u-ca-iso8601-nu-latn";

/** What people of a few teams use at a time: a format takes half a millisecond to make, and some kilobytes. */
const latestFormat = createLatest<Intl.DateTimeFormat>(64);

/** A format of dates, of which the last ones used are kept. */
export function dateFormat(tag: string, style: keyof typeof STYLES, zone: string): Intl.DateTimeFormat {
  return latestFormat(
    `${tag} ${style} ${zone}`,
    () => new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone: intlZone(zone) }),
  );
}

/** `Intl` writes an offset as `-05:00`; the words of a range name it as `UTC-5`. */
function intlZone(zone: string): string {
  const [, sign, hours = "", minutes = "00"] = /^UTC([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return sign === undefined ? zone : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** Names of zones are spelled differently by each locale ("CET", "GMT+1", "UTC+1"), their offsets are not. */
export const withOffset = (format: Intl.DateTimeFormat, at: Date): string =>
  format
    .formatToParts(at)
    .map(({ type, value }) => (type === "timeZoneName" ? value.replace(/^GMT(?:[+-]00:00$)?/, "UTC") : value))
    .join("");

/** `2026-11-28`, as the zone's calendar has it. */
export const isoDay = (at: Date, zone: string): string => dateFormat(ISO, "isoDay", zone).format(at);

/** Whether two days are the first and the last of one month. */
export function isWholeMonth(first: Date, last: Date, zone: string): boolean {
  const [from, to] = [isoDay(first, zone), isoDay(last, zone)];
  const [year = 0, month = 0, lastDay = 0] = to.split("-").map(Number);
  return from === `${to.slice(0, 8)}01` && lastDay === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
