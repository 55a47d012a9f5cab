import { partsOf } from "../calculation/wall.ts";
import { zoneOf } from "../calculation/zones.ts";

/** A date in a locale, with the places of day and year left open. */
type Template = readonly string[];

/** By locale, one for each month; asking Intl for each date would be half the cost of a phrase. */
const templates = new Map<
  string,
  { readonly long: readonly Template[]; readonly short: readonly Template[] }
>();

function templatesOf(locale: string) {
  let known = templates.get(locale);
  if (known === undefined) {
    known = {
      long: templatesIn(locale, { dateStyle: "long" }),
      short: templatesIn(locale, { day: "numeric", month: "short" }),
    };
    // Locales come from outside.
    if (templates.size < 1000) templates.set(locale, known);
  }
  return known;
}

function templatesIn(locale: string, style: Intl.DateTimeFormatOptions): Template[] {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(Date.UTC(2024, month, 1))
      .map(({ type, value }) => (type === "day" || type === "year" ? `{${type}}` : value)),
  );
}

const fill = (
  template: Template = [],
  { year, day }: { readonly year: number; readonly day: number },
): string => template.map((part) => (part === "{day}" ? day : part === "{year}" ? year : part)).join("");

/** Dates are written in these, and elsewhere in English. */
export const WRITTEN_LANGUAGES: readonly string[] = ["en", "en-GB", "de", "fr", "es", "pt", "it", "nl", "ja"];

/** Language and region; what a tag may say beyond them, such as another calendar, the engine would not read back. */
const TAG = /^([a-z]{2})(?:-([a-z]{2}|\d{3}))?(?=-|$)/i;

/**
 * The locale in which dates are written: that of the operator where the engine reads its language back, English, day
 * first, elsewhere. Months stand by their names: "03/04" has two readings, "3 April" and "April 3" have one.
 */
export function writtenLocale(locale: string): string {
  const [tag, language = ""] = TAG.exec(locale) ?? [];
  return tag !== undefined && WRITTEN_LANGUAGES.includes(language.toLowerCase()) ? tag : "en-GB";
}

/** What the zone's clock shows at an instant. */
export const shownAt = (instant: number, zone: string) =>
  partsOf(instant + zoneOf(zone).offset(instant) * 60_000);

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** "1 October 2026 00:00", "October 1, 2026 00:00" and the like, with seconds only where there are any. */
export function writeDateTime(instant: number, zone: string, locale: string): string {
  const { hour, minute, second, ...date } = shownAt(instant, zone);
  const time = [hour, minute, ...(second === 0 ? [] : [second])].map(twoDigits).join(":");
  return `${fill(templatesOf(locale).long[date.month - 1], date)} ${time}`;
}

/** "25 Oct" and the like. */
export function writeDay(instant: number, zone: string, locale: string): string {
  const date = shownAt(instant, zone);
  return fill(templatesOf(locale).short[date.month - 1], date);
}
