import { dateFormat, isoDay, isWholeMonth, withOffset } from "./date-formats.ts";
import { createLatest } from "./latest.ts";

/** Numbers, sizes, durations, dates and lists as a locale writes them, by `Intl`. */
export interface Formats {
  /** BCP 47 tag that the formats follow, like `en-GB`. */
  readonly locale: string;
  number(value: number): string;
  /** A size in the decimal units that file managers and Slack show: `34 kB`, `1.2 MB`. */
  bytes(bytes: number): string;
  /** A duration in milliseconds: `0.4 sec`, `12 sec`, `3 min 5 sec`. */
  duration(milliseconds: number): string;
  /** A day with its year, like `1 October 2026`, as the zone's calendar has it. */
  day(at: Date, zone: string): string;
  /** `2026-11-28`, for calculation. */
  isoDay(at: Date, zone: string): string;
  /**
   * From one day to another, shortened where they share month or year; a whole month by its name. Both instants lie in
   * the range.
   */
  days(first: Date, last: Date, zone: string): string;
  /** A day and a time of day with the zone's offset, as VB365 spells it: `UTC+01:00`. */
  moment(at: Date, zone: string): string;
  /** The same with the day of the week: `Tue, 1 Dec 2026, 09:00 UTC+01:00`. */
  weekdayMoment(at: Date, zone: string): string;
  /** A difference: `+12`, `-3`, `0`. */
  signed(value: number): string;
  /** How long ago: `now`, `12 minutes ago`, in the largest unit that is one or more. */
  ago(at: Date, now: Date): string;
  /** A time of day with seconds and the zone's offset. */
  time(at: Date, zone: string): string;
  /** `a, b and c`, or with `or`. */
  list(items: readonly string[], joint: "and" | "or"): string;
  /** The day of the week by its number: 0 is Sunday. */
  weekday(day: number): string;
  /** The name of a locale: `British English`. */
  language(locale: string): string;
  /** Sentences one after the other. */
  sentences(...sentences: readonly string[]): string;
  /** The text with a capital at its beginning. */
  capital(text: string): string;
  /** The form for a number of things, in the locale's own plural rules. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

const AGES = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** @param locale BCP 47 tag; one that `Intl` does not take reads as `en-GB` */
export function createFormats(locale: string): Formats {
  const tag = isLocale(locale) ? plainTag(locale) : "en-GB";
  // British English has a plural for a second's short form and none for a minute's: "1 min 5 secs".
  const unitTag = tag.startsWith("en") ? "en-US" : tag;
  const numbers = new Intl.NumberFormat(tag);
  const ages = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const plurals = new Intl.PluralRules(tag);
  const latestDays = createLatest<string>(32);
  // Made when they are first needed: each takes some milliseconds to begin with.
  let and: Intl.ListFormat | undefined;
  let or: Intl.ListFormat | undefined;
  const unit = (value: number, name: string, digits: number, unitDisplay: "short" | "long" = "short") =>
    new Intl.NumberFormat(unitTag, {
      style: "unit",
      unit: name,
      unitDisplay,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    locale: tag,
    number: (value) => numbers.format(value),
    bytes(bytes) {
      // The short form of a byte has no plural in every locale.
      if (bytes < 1000) return unit(bytes, "byte", 0, "long");
      const power = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length);
      const value = bytes / 1000 ** power;
      return unit(value, UNITS[power - 1] ?? "byte", value < 10 ? 1 : 0);
    },
    duration(milliseconds) {
      if (milliseconds < 9950) return unit(milliseconds / 1000, "second", 1);
      const seconds = Math.round(milliseconds / 1000);
      if (seconds < 60) return unit(seconds, "second", 0);
      const minutes = unit(Math.floor(seconds / 60), "minute", 0);
      return seconds % 60 === 0 ? minutes : `${minutes} ${unit(seconds % 60, "second", 0)}`;
    },
    day: (at, zone) => dateFormat(tag, "day", zone).format(at),
    isoDay,
    // Told several times for one order, and most orders have the same: it takes longer to write than the rest of a reply.
    days: (first, last, zone) =>
      latestDays(`${first.getTime()} ${last.getTime()} ${zone}`, () =>
        isWholeMonth(first, last, zone)
          ? dateFormat(tag, "month", zone).format(first)
          : dateFormat(tag, "day", zone).formatRange(first, last),
      ),
    moment: (at, zone) => withOffset(dateFormat(tag, "moment", zone), at),
    weekdayMoment: (at, zone) => withOffset(dateFormat(tag, "weekdayMoment", zone), at),
    signed: (value) => new Intl.NumberFormat(tag, { signDisplay: "exceptZero" }).format(value),
    ago(at, now) {
      const seconds = Math.max(0, now.getTime() - at.getTime()) / 1000;
      const [name, size] = AGES.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
      return ages.format(-Math.floor(seconds / size), name);
    },
    time: (at, zone) => withOffset(dateFormat(tag, "time", zone), at),
    list(items, joint) {
      if (joint === "or") {
        or ??= new Intl.ListFormat(tag, { type: "disjunction" });
        return or.format(items);
      }
      and ??= new Intl.ListFormat(tag, { type: "conjunction" });
      return and.format(items);
    },
    weekday: (day) =>
      new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(
        new Date(Date.UTC(2024, 8, 1 + day)),
      ),
    language: (locale) =>
      isLocale(locale)
        ? (new Intl.DisplayNames(tag, { type: "language" }).of(plainTag(locale)) ?? locale)
        : locale,
    sentences: (...sentences) => sentences.join(tag.startsWith("ja") ? "" : " "),
    capital: (text) => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(tag)),
    plural: (count, forms) => (plurals.select(count) === "one" ? forms.one : forms.other),
  };
}

/** Without what a tag may say beyond language, script and region: a calendar and digits of its own. */
const plainTag = (locale: string): string => new Intl.Locale(locale).baseName;

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
