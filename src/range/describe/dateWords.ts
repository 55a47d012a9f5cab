import { partsOf } from "../calculation/wall.ts";
import { zoneOf } from "../calculation/zones.ts";

/** Names of the twelve months, by locale; asking Intl for a name each time would be half the cost of a phrase. */
const monthNames = new Map<string, { readonly long: readonly string[]; readonly short: readonly string[] }>();

function monthNamesOf(locale: string) {
  let names = monthNames.get(locale);
  if (names === undefined) {
    names = { long: namesIn(locale, "long"), short: namesIn(locale, "short") };
    monthNames.set(locale, names);
  }
  return names;
}

function namesIn(locale: string, month: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, { month, day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 1));
    return parts.find(({ type }) => type === "month")?.value ?? String(index + 1);
  });
}

const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl"];

/**
 * The locale in which dates are written: that of the operator where the engine reads its month names back, English
 * elsewhere. English is day first for everyone: "03/04" has two readings, "3 April" has one.
 */
export function writtenLocale(locale: string): string {
  const language = locale.slice(0, 2).toLowerCase();
  if (language === "ja") return "ja";
  return language !== "en" && LANGUAGES.includes(language) ? language : "en-GB";
}

/** What the zone's clock shows at an instant. */
export const shownAt = (instant: number, zone: string) =>
  partsOf(instant + zoneOf(zone).offset(instant) * 60_000);

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** "1 October 2026 00:00", with seconds only where there are any. */
export function writeDateTime(instant: number, zone: string, locale: string): string {
  const { year, month, day, hour, minute, second } = shownAt(instant, zone);
  const time = [hour, minute, ...(second === 0 ? [] : [second])].map(twoDigits).join(":");
  if (locale === "ja") return `${year}年${month}月${day}日 ${time}`;
  return `${day} ${monthNamesOf(locale).long[month - 1]} ${year} ${time}`;
}

/** "25 Oct". */
export function writeDay(instant: number, zone: string, locale: string): string {
  const { month, day } = shownAt(instant, zone);
  return locale === "ja" ? `${month}月${day}日` : `${day} ${monthNamesOf(locale).short[month - 1]}`;
}
