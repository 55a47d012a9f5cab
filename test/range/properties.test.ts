import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { describeInterval, findRange, resolveRange } from "../../src/range/index.ts";
import { AMERICAN } from "./cases/english.ts";
import { LANGUAGES } from "./cases/languages.ts";
import { REFUSED } from "./cases/refused.ts";

const ZONES = [
  "UTC",
  "America/New_York",
  "Europe/London",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Kolkata",
  "America/St_Johns",
  "Africa/Casablanca",
];
const LOCALES = ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "ja-JP"];

const zone = fc.constantFrom(...ZONES);
/** Casablanca and Apia have skipped midnights, where a day begins later on the clock. */
const midnightZone = fc.constantFrom(...ZONES.filter((name) => !/Casablanca|Apia/.test(name)));
const locale = fc.constantFrom(...LOCALES);
const now = fc.date({
  min: new Date("1995-01-01T00:00:00Z"),
  max: new Date("2060-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const context = fc.record({ now, zone, locale });

const ENGLISH = Object.values(AMERICAN).flatMap((cases) => cases.map(([text]) => text));
const TEXTS = [
  ...ENGLISH,
  ...Object.values(LANGUAGES).flatMap((cases) => cases.map(([text]) => text)),
  ...REFUSED.map(([text]) => text),
];

describe("properties", () => {
  it("whatever is understood starts before it ends, and has begun", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), context, (text, where) => {
        const result = resolveRange(text, where);
        if (!result.ok) return;
        expect(result.interval.start < result.interval.end).toBe(true);
        expect(Date.parse(result.interval.start)).toBeLessThanOrEqual(where.now.getTime());
      }),
      { numRuns: 600 },
    );
  });

  it("an interval in words is read back as itself, in every locale", () => {
    const instant = fc.integer({ min: Date.UTC(1972, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
    fc.assert(
      fc.property(instant, instant, zone, locale, (a, b, zone, locale) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b) + 60];
        const interval = { start: iso(first), end: iso(last) };
        if ([first, last].some((at) => comesTwice(at, zone) || isLastSecond(at, zone))) return;
        const words = describeInterval(interval, zone, locale);
        const result = resolveRange(words, { now: new Date("2050-01-01T00:00:00Z"), zone, locale });
        expect([words, result.ok && result.interval]).toEqual([words, interval]);
      }),
      { numRuns: 600 },
    );
  });

  it("every alternative's text is read as its interval", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), context, (text, where) => {
        const result = resolveRange(text, where);
        for (const { text: other, interval } of result.ok ? result.alternatives : []) {
          if (comesTwice(Date.parse(interval.start) / 1000, where.zone)) continue;
          const end = Date.parse(interval.end) / 1000;
          if (comesTwice(end, where.zone) || isLastSecond(end, where.zone)) continue;
          const again = resolveRange(other, { ...where, zone: result.ok ? result.zone : where.zone });
          expect([other, again.ok && again.interval]).toEqual([other, interval]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["yesterday", { days: 1 }],
    ["last 30 days", { days: 1 }],
    ["3 days ago", { days: 1 }],
    ["last week", { weeks: 1 }],
    ["last Friday", { weeks: 1 }],
    ["week before last", { weeks: 1 }],
    ["last month", { months: 1 }],
    ["first Monday of last month", { months: 1 }],
    ["last 3 full months", { months: 1 }],
    ["last quarter", { months: 3 }],
    ["last half", { months: 6 }],
    ["last year", { years: 1 }],
    ["Q3 last year", { years: 1 }],
    ["YTD", { years: 1 }],
  ])("when now moves by whole periods, %s moves with it", (text, step) => {
    // Days up to the 28th at noon exist in every month.
    const day = fc.record({
      year: fc.integer({ min: 2000, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), midnightZone, (day, count, zone) => {
        const said = DateTime.fromObject({ ...day, hour: 12 }, { zone });
        const shift = Object.fromEntries(Object.entries(step).map(([unit, size]) => [unit, size * count]));
        const move = (local: string) => DateTime.fromISO(local, { zone: "UTC" }).plus(shift).toFormat(CLOCK);
        // The first Monday does not move by whole months; that it stays the first Monday is what counts.
        if (text.startsWith("first")) {
          const [start] = shown(text, said.plus(shift), zone);
          expect(DateTime.fromISO(start ?? "").weekday).toBe(1);
          expect(DateTime.fromISO(start ?? "").day).toBeLessThanOrEqual(7);
          return;
        }
        expect(shown(text, said.plus(shift), zone)).toEqual(shown(text, said, zone).map(move));
      }),
      { numRuns: 200 },
    );
  });

  it("another zone keeps the boundaries on the clock", () => {
    const calendar = [
      "yesterday",
      "last week",
      "last month",
      "Q1",
      "YTD",
      "since Monday",
      "1-15 March",
      "yesterday 9am to 5pm",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...calendar), zone, zone, (text, one, other) => {
        const at = { year: 2024, month: 6, day: 12, hour: 18 };
        const [a, b] = [one, other].map((zone) => shown(text, DateTime.fromObject(at, { zone }), zone));
        expect(b).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });

  it("a range found in a sentence is the range of its own words", () => {
    const around = fc.constantFrom("licence report for ", "please send ", "what changed ", "");
    fc.assert(
      fc.property(
        fc.constantFrom(...ENGLISH),
        around,
        fc.constantFrom("", " as csv please", "?"),
        (text, before, after) => {
          const where = { now: new Date("2024-05-15T18:37:22Z"), zone: "America/New_York", locale: "en-US" };
          const sentence = `${before}${text}${after}`;
          const found = findRange(sentence, where);
          if (!found.ok) return;
          expect(sentence).toContain(found.text);
          expect(found.interval.start < found.interval.end).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});

const CLOCK = "yyyy-MM-dd'T'HH:mm:ss";

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

function shown(text: string, said: DateTime, zone: string): string[] {
  const result = resolveRange(text, { now: said.toJSDate(), zone, locale: "en-GB" });
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return [result.interval.start, result.interval.end].map((at) =>
    DateTime.fromISO(at, { zone }).toFormat(CLOCK),
  );
}

/** A clock time that comes twice names only the first of its two instants. */
function comesTwice(seconds: number, zone: string): boolean {
  const at = DateTime.fromSeconds(seconds, { zone });
  return (
    at.getPossibleOffsets().length > 1 ||
    DateTime.fromSeconds(seconds - 1, { zone }).getPossibleOffsets().length > 1
  );
}

/** 23:59 as an end means the whole day. */
function isLastSecond(seconds: number, zone: string): boolean {
  const at = DateTime.fromSeconds(seconds, { zone });
  return at.hour === 23 && at.minute === 59;
}
