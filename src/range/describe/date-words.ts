import { MINUTE, partsOf, startOfDay, type Wall, type WallParts } from "../calculation/wall.ts";
import { zoneOf } from "../calculation/zones.ts";

/** Dates are written in these, and elsewhere in English. */
const WRITTEN_LANGUAGES: readonly string[] = ["en", "en-GB", "de", "fr", "es", "pt", "it", "nl", "ja"];

/** Language and region. The engine could not read back what a tag may add to them, such as another calendar. */
const TAG = /^([a-z]{2})(?:-([a-z]{2}|\d{3}))?(?=-|$)/i;

/**
 * The locale in which dates are written: the operator's where the engine reads its language back, else `en-GB`.
 * Months stand by their names: "03/04" has two readings, "3 April" and "April 3" have one.
 */
export function writtenLocale(locale: string): string {
  const [tag, language = ""] = TAG.exec(locale) ?? [];
  return tag !== undefined && WRITTEN_LANGUAGES.includes(language.toLowerCase()) ? tag : "en-GB";
}

/** What the zone's clock shows at an instant. */
export const shownAt = (instant: number, zone: string): WallParts => partsOf(wallAt(instant, zone));

/** The first instant of a day in the zone. Where a clock change skips midnight, that is later on the clock. */
export const beginsDay = (instant: number, zone: string): boolean =>
  startOfDay(wallAt(instant, zone)) !== startOfDay(wallAt(instant - 1, zone));

const wallAt = (instant: number, zone: string): Wall => instant + zoneOf(zone).offset(instant) * MINUTE;

/** The long form of a date in a locale, for each month, with the places of day and year left open. */
type Template = readonly string[];

/** By locale: building a format of `Intl` costs more than reading a phrase. */
const templates = new Map<string, readonly Template[]>();

function templatesOf(locale: string): readonly Template[] {
  let known = templates.get(locale);
  if (known === undefined) {
    const format = longFormat(locale);
    known = Array.from({ length: 12 }, (_, month) =>
      format
        .formatToParts(Date.UTC(2024, month, 1))
        .map(({ type, value }) => (type === "day" || type === "year" ? `{${type}}` : value)),
    );
    // Locales come from outside, so the cache is bounded.
    if (templates.size < 1000) templates.set(locale, known);
  }
  return known;
}

/** The calendar is Gregorian and the digits are Latin whatever the region has by default: the engine reads no others. */
export const longFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { dateStyle: "long", timeZone: "UTC" });

/** "1 October 2026", "October 1, 2026" and the like. */
export const writeDate = ({ year, month, day }: WallParts, locale: string): string =>
  (templatesOf(locale)[month - 1] ?? [])
    .map((part) => (part === "{day}" ? day : part === "{year}" ? year : part))
    .join("");
