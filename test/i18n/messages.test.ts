import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";

describe("the catalogue", () => {
  it("falls back to English, day first, for a language that it does not have", () => {
    expect(messagesFor("fi-FI").buttons.cancel).toBe("Cancel");
    expect(messagesFor("not a locale").formats.locale).toBe("en-GB");
    expect(messagesFor().formats.locale).toBe("en-GB");
  });

  it.each([
    "de-!!",
    "de_DE",
    "x",
    "",
    "not a locale",
    "ja-JP-u-ca-japanese",
    "de-DE-u-nu-arab",
    "fr-FR-posix",
  ])("takes the locale %j without a word", (locale) => {
    const { formats, range } = messagesFor(locale);
    expect(formats.day(new Date("2026-09-30T22:30:00Z"), "Europe/Berlin")).toMatch(/2026/);
    const params = { order: "month/day", locale } as const;
    expect(range.note({ code: "day-month-order", params })).toMatch(/\p{L}/u);
  });

  it.each([
    ["en-US", "1,234", "34 kB", "3 min 5 sec", "October 1, 2026", "a, b, or c"],
    ["de-DE", "1.234", "34 kB", "3 Min. 5 Sek.", "1. Oktober 2026", "a, b oder c"],
    ["ja-JP", "1,234", "34 KB", "3 分 5 秒", "2026年10月1日", "a、b、またはc"],
  ])("writes numbers, sizes, times and lists as in %s", (locale, number, bytes, duration, day, list) => {
    const { formats } = messagesFor(locale);
    const at = new Date("2026-09-30T22:30:00Z");
    expect([
      formats.number(1234),
      formats.bytes(34_123),
      formats.duration(185_000),
      formats.day(at, "Europe/Berlin"),
      formats.list(["a", "b", "c"], "or"),
    ]).toEqual([number, bytes, duration, day, list]);
  });

  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1000, "1 kB"],
    [3456, "3.5 kB"],
    [34_567, "35 kB"],
    [1_200_000, "1.2 MB"],
    [7_000_000_000_000, "7,000 GB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(messagesFor("en-GB").formats.bytes(bytes)).toBe(text);
  });

  it.each([
    [40, "0 sec"],
    [4_249, "4.2 sec"],
    [9_949, "9.9 sec"],
    [9_950, "10 sec"],
    [59_400, "59 sec"],
    [59_900, "1 min"],
    [60_000, "1 min"],
    [185_000, "3 min 5 sec"],
  ])("writes %d ms as %s", (milliseconds, text) => {
    expect(messagesFor("en-US").formats.duration(milliseconds)).toBe(text);
  });
});
