import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { rangeLabelOf } from "../../src/orders/range-label.ts";
import { type RangeResolution, resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { noteText } from "../../src/slack/messages/order-texts.ts";

const CONTEXT = { now: new Date("2026-11-24T10:00:00.000Z"), ownZone: "Europe/Berlin", locale: "en-GB" };

function settled(text: string, zone?: string) {
  const outcome: RangeResolution = resolveReportRange(text, { ...CONTEXT, zone });
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.range;
}

const said = ({ notes }: ReturnType<typeof settled>) =>
  notes.map((note) => noteText(note, messagesFor("en-GB"))).join();

describe("resolveReportRange", () => {
  it.each<[text: string, zone: string | undefined, kept: string, timezone: string, words: RegExp]>([
    ["yesterday", undefined, "Europe/Berlin", "UTC+01:00", /Europe\/Berlin/],
    ["yesterday", "Asia/Tokyo", "Asia/Tokyo", "UTC+09:00", /Asia\/Tokyo/],
    ["yesterday", "Local", "Europe/Berlin", "Local", /Europe\/Berlin/],
    // The words themselves name a zone.
    ["last month UTC", undefined, "UTC", "UTC", /· UTC$/],
    ["yesterday America/New_York", undefined, "America/New_York", "UTC-05:00", /America\/New_York/],
    // An offset is no IANA zone, but the days of the interval are its days.
    ["yesterday 9am to 5pm PST", undefined, "UTC-8", "UTC-08:00", /UTC-08:00$/],
  ])("reads %j in %s", (text, zone, kept, timezone, words) => {
    expect(settled(text, zone)).toMatchObject({ zone: kept, timezone });
    expect(rangeLabelOf(settled(text, zone))).toMatch(words);
  });

  it("ends a range that runs past now at now, and says so", () => {
    const range = settled("this month");
    expect(range.interval.end).toBe("2026-11-24T10:00:00.000Z");
    expect(said(range)).toContain("ends now");
  });

  it("says that a change of the clocks cannot be shown in a report", () => {
    expect(said(settled("last month"))).toContain("one UTC offset per report");
    expect(said(settled("March 2026"))).toContain("dates inside it are in UTC+02:00");
  });

  it("says that a range of years is long", () => {
    expect(said(settled("last 3 years"))).toContain("longer than a year");
    expect(said(settled("2024"))).not.toContain("longer than a year");
  });

  it.each(["until yesterday", "before June", "tomorrow", "10 May 2026 to 1 May", "banana"])(
    "refuses %j",
    (text) => {
      expect(resolveReportRange(text, CONTEXT)).toMatchObject({ ok: false });
    },
  );
});
