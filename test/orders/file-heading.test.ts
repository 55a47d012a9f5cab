import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { noteText } from "../../src/slack/messages/order-texts.ts";
import { LOCALES } from "../slack/a-run.ts";

const notesOf = (text: string, zone: string, locale = "en-GB") => {
  const context = { now: new Date("2026-11-28T12:00:00.000Z"), ownZone: "Europe/Berlin", locale };
  const outcome = resolveReportRange(text, { ...context, zone });
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.range.notes.map((note) => noteText(note, messagesFor(locale)).replace(/\s–\s/g, "–"));
};

describe("the heading of the file", () => {
  it.each([
    ["October 2026", "Europe/Berlin", "30 September–31 October 2026", "UTC+01:00"],
    ["November 2025", "America/New_York", "31 October–30 November 2025", "UTC-05:00"],
    // On the other half of the earth the clocks go back in autumn, too: it is April there.
    ["April 2026", "Australia/Sydney", "31 March–30 April 2026", "UTC+10:00"],
  ])("is told in one line where %s in %s reads otherwise in it", (text, zone, days, offset) => {
    const notes = notesOf(text, zone);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`heading reads ${days}:`);
    expect(notes[0]).toContain(offset);
  });

  it.each([
    ["June 2026", "Europe/Berlin"],
    // The clocks go forward: the first day begins an hour late, and is the same day.
    ["March 2026", "Europe/Berlin"],
    ["2025", "Europe/Berlin"],
    ["October 2026", "Asia/Tokyo"],
    ["October 2026", "UTC"],
    // Which days the server's own zone shows is not known.
    ["October 2026", "Local"],
  ])("is not told where %s in %s reads as it was asked", (text, zone) => {
    expect(notesOf(text, zone).join()).not.toContain("heading");
  });

  it.each(LOCALES)("is told in %s", (locale) => {
    const [note = "", ...others] = notesOf("2026-10-01 to 2026-10-31", "Europe/Berlin", locale);
    expect(others).toEqual([]);
    expect(note).toContain("UTC+01:00");
    expect(note).toContain("31");
  });
});
