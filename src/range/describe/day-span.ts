import type { WallParts } from "../calculation/wall.ts";
import { longFormat, writeDate } from "./date-words.ts";

/**
 * From one day to another as `Intl` shortens it, the numbers of both days left open; or only what stands between the
 * two dates in full.
 */
type Template = readonly string[] | { readonly between: string };

interface Locale {
  readonly format: Intl.DateTimeFormat;
  readonly templates: Map<string, Template>;
}

/** `formatRange` takes as long as reading several phrases, so each form is asked for once. */
const locales = new Map<string, Locale>();

/** "1–31 October 2026", "August 1 – October 31, 2026" and the like; a single day is named once. */
export function writeDays(first: WallParts, last: WallParts, locale: string): string {
  if (first.year === last.year && first.month === last.month && first.day === last.day)
    return writeDate(first, locale);
  const template = templateOf(first, last, locale);
  if ("between" in template)
    return `${writeDate(first, locale)}${template.between}${writeDate(last, locale)}`;
  const values: Readonly<Record<string, number>> = {
    "{day startRange}": first.day,
    "{year startRange}": first.year,
    "{day endRange}": last.day,
    "{year endRange}": last.year,
    "{year shared}": last.year,
  };
  return template.map((part) => values[part] ?? part).join("");
}

function templateOf(first: WallParts, last: WallParts, locale: string): Template {
  let known = locales.get(locale);
  if (known === undefined) {
    known = { format: longFormat(locale), templates: new Map() };
    // Locales come from outside, so the cache is bounded.
    if (locales.size < 1000) locales.set(locale, known);
  }
  const sameYear = first.year === last.year;
  const key = `${first.month} ${last.month} ${sameYear}`;
  const template = known.templates.get(key) ?? writeTemplate(known.format, first.month, last.month, sameYear);
  known.templates.set(key, template);
  return template;
}

/** Where `Intl` has no short form, as in Japanese, it falls back to "2026/10/01": both dates are written in full then. */
function writeTemplate(format: Intl.DateTimeFormat, from: number, to: number, sameYear: boolean): Template {
  const start = Date.UTC(2024, from - 1, 1);
  const parts = format.formatRangeToParts(start, Date.UTC(sameYear ? 2024 : 2025, to - 1, 28));
  if (parts.some(({ value }) => value === "/"))
    return { between: parts.find(({ source }) => source === "shared")?.value ?? " – " };
  // Between two bare numbers the dash stands close: "1–31 October".
  const dash = sameYear && from === to ? "–" : " – ";
  return parts.map(({ type, value, source }) =>
    type === "day" || type === "year"
      ? `{${type} ${source}}`
      : value.replace(/\s*–\s*/, dash).replace(/[\u2009\u202f]/g, " "),
  );
}
