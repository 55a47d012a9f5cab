import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { describeInterval, resolveRange } from "../../src/range/index.ts";
import { AMERICAN_NOON } from "./support.ts";

const iso = (at: DateTime) => at.toUTC().toJSDate().toISOString();

describe("describeInterval", () => {
  it.each([
    [
      "2026-09-30T22:00:00.000Z",
      "2026-10-31T23:00:00.000Z",
      "Europe/Berlin",
      "en-GB",
      "1–31 October 2026 · Europe/Berlin",
    ],
    [
      "2025-12-31T23:00:00.000Z",
      "2026-12-31T23:00:00.000Z",
      "Europe/Berlin",
      "en-GB",
      "1 January – 31 December 2026 · Europe/Berlin",
    ],
    [
      "2026-05-01T00:00:00.000Z",
      "2026-05-01T09:30:00.000Z",
      "UTC",
      "en-US",
      "May 1, 2026, 00:00–09:30 · UTC",
    ],
    [
      "2026-05-01T00:00:00.000Z",
      "2026-05-01T09:30:15.000Z",
      "Asia/Kolkata",
      "en-US",
      "May 1, 2026, 05:30–15:00:15 · Asia/Kolkata",
    ],
    [
      "2026-02-28T23:00:00.000Z",
      "2026-03-31T22:00:00.000Z",
      "Europe/Berlin",
      "de-DE",
      "1.–31. März 2026 · Europe/Berlin",
    ],
    [
      "2026-02-28T15:00:00.000Z",
      "2026-03-31T15:00:00.000Z",
      "Asia/Tokyo",
      "ja-JP",
      "2026年3月1日～2026年3月31日 · Asia/Tokyo",
    ],
    [
      "2025-12-31T23:00:00.000Z",
      "2026-12-31T23:00:00.000Z",
      "Europe/Madrid",
      "es-ES",
      "1 de enero – 31 de diciembre de 2026 · Europe/Madrid",
    ],
    [
      "2010-01-01T05:00:00.000Z",
      "2024-01-01T05:00:00.000Z",
      "America/New_York",
      "en-US",
      "January 1, 2010 – December 31, 2023 · America/New_York",
    ],
    [
      "2026-05-01T00:00:00.000Z",
      "2026-05-02T00:00:00.000Z",
      "UTC",
      "ja-JP-u-ca-japanese-nu-arab",
      "2026年5月1日 · UTC",
    ],
    ["2026-05-01T00:00:00.000Z", "2026-05-02T00:00:00.000Z", "UTC", "de-!!", "1. Mai 2026 · UTC"],
    [
      "2026-10-31T23:00:00.000Z",
      "2026-11-24T11:00:00.000Z",
      "Europe/Berlin",
      "en-US",
      "November 1, 2026 – November 24, 2026, 12:00 · Europe/Berlin",
    ],
    [
      "2026-11-20T09:30:00.000Z",
      "2026-11-24T23:00:00.000Z",
      "Europe/Berlin",
      "ja-JP",
      "2026年11月20日 10:30 – 2026年11月25日 00:00 · Europe/Berlin",
    ],
  ])("%s to %s in %s for %s", (start, end, zone, locale, words) => {
    expect(describeInterval({ start, end }, zone, locale)).toBe(words);
  });

  it("writes whole days without a clock time, and they are read back", () => {
    const day = fc.integer({ min: 0, max: 24_000 });
    // In Casablanca and Gaza clocks may change at midnight: the day begins later on the clock there.
    const zone = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Africa/Casablanca",
      "Asia/Gaza",
      "UTC",
    );
    const locale = fc.constantFrom("en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "ja-JP");
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 800 }), zone, locale, (first, count, zone, locale) => {
        const from = DateTime.fromISO("1975-01-01", { zone }).plus({ days: first }).startOf("day");
        const to = from.plus({ days: count }).startOf("day");
        const interval = { start: iso(from), end: iso(to) };
        const words = describeInterval(interval, zone, locale);
        expect(words).not.toMatch(/\d:\d/);
        const read = resolveRange(words, { now: new Date("2050-01-01T00:00:00Z"), zone: "UTC", locale });
        expect([words, read.ok && read.interval]).toEqual([words, interval]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("notes and alternatives", () => {
  it.each([
    ["June", ["past-year-assumed"]],
    ["3/4/2023", ["day-month-order"]],
    ["this week", ["week-start", "includes-now"]],
    ["yesturday", ["spelling"]],
    ["until yesterday", ["open-start"]],
    ["Friday 7 May 2024", ["weekday-differs"]],
    ["March 2024", ["offset-changes"]],
    ["last month", []],
    ["25/12/2023", []],
    ["28/2/2023 - 5/3/2023", []],
    ["Jan to March 2023", ["offset-changes"]],
  ])("%s: %j", (text, codes) => {
    const result = resolveRange(text, AMERICAN_NOON);
    expect(result.ok && result.notes.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["yesturday", "spelling", { written: "yesturday", read: "yesterday" }],
    ["3/4/2023", "day-month-order", { order: "month/day", locale: "en-US" }],
    ["Friday 7 May 2024", "weekday-differs", { weekday: 5 }],
    ["this week", "week-start", { weekday: 0, locale: "en-US" }],
    ["March 2024", "offset-changes", { zone: "America/New_York" }],
    [
      "2024-03-10 02:30 to 2024-03-10 05:00",
      "time-in-gap",
      { time: "02:30", meant: "03:30", zone: "America/New_York" },
    ],
    ["Nov 5 2023 1:30am to 4am", "time-in-overlap", { time: "01:30", zone: "America/New_York" }],
  ])("%s: %s carries %j", (text, code, params) => {
    const result = resolveRange(text, AMERICAN_NOON);
    const found = result.ok ? result.notes.find((note) => note.code === code) : undefined;
    expect(found?.params).toEqual(params);
  });

  it.each(["2024-03-10 01:59 to 2024-03-10 03:01", "2023-11-05 00:59 to 2023-11-05 02:00"])(
    "%s: no end is skipped or comes twice",
    (text) => {
      const result = resolveRange(text, AMERICAN_NOON);
      expect(result.ok && result.notes.map(({ code }) => code)).toEqual(["offset-changes"]);
    },
  );

  it.each([
    ["3/4/2023", "2023-04-03"],
    ["3/4 - 5/6", "2024-04-03 to 2024-06-05"],
    ["last 3 months", "2024-02-01 to 2024-04-30"],
    ["last 3 full months", "2024-02-15 14:37:22 to 2024-05-15 14:37:22"],
    ["past week", "2024-05-05 to 2024-05-11"],
    ["2 months ago", "2024-03-01 to 2024-03-31"],
    ["from April", "2024-04-01 to 2024-04-30"],
    ["Mar-23", "2023-03-01 to 2023-03-31"],
    ["6m", "2023-11-15 14:37:22 to 2024-05-15 14:37:22"],
  ])("%s might also mean %s", (text, other) => {
    const result = resolveRange(text, AMERICAN_NOON);
    expect(result.ok && result.alternatives.map((alternative) => alternative.text)).toEqual([other]);
  });

  it.each(["last month", "2024-03-15", "Q1 2024", "yesterday", "last 24 hours"])(
    "%s means one thing",
    (text) => {
      const result = resolveRange(text, AMERICAN_NOON);
      expect(result.ok && result.alternatives).toEqual([]);
    },
  );
});
