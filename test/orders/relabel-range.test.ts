import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { rangeLabelOf } from "../../src/orders/range-label.ts";
import { relabelRange } from "../../src/orders/relabel-range.ts";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { noteText } from "../../src/slack/messages/order-texts.ts";

const NOW = new Date("2026-11-24T10:00:00.000Z");

function requested(text: string, zone?: string): ReportRequest {
  const outcome = resolveReportRange(text, { now: NOW, ownZone: "Europe/Berlin", locale: "en-GB", zone });
  if (!outcome.ok) throw new Error(outcome.reason);
  return {
    ...outcome.range,
    format: "PDF",
    server: "berlin",
    requester: { teamId: "T1", userId: "U1" },
    locale: "en-GB",
    destination: { channelId: "C1" },
  };
}

describe("a range that somebody else asks for again", () => {
  it.each<[text: string, zone: string | undefined, words: RegExp, notes: RegExp]>([
    ["last month", undefined, /^1\.–31\. Oktober 2026 · Europe\/Berlin$/, /nur eine Zeitverschiebung/],
    ["this month", undefined, /^1\. November 2026 – 24\. November 2026, 11:00/, /^$/],
    ["last 3 years", "Asia/Tokyo", /24\. November 2026, 19:00 · Asia\/Tokyo/, /länger als ein Jahr/],
    ["yesterday", "Local", /^23\. November 2026/, /in der Zeitzone des Servers/],
  ])("is %j in their language", (text, zone, words, notes) => {
    const request = requested(text, zone);
    const told = relabelRange(request, "de-DE");
    expect(rangeLabelOf(told, told.locale)).toMatch(words);
    expect(told.notes.map((note) => noteText(note, messagesFor(told.locale))).join(" ")).toMatch(notes);
    expect(told).toEqual({ ...request, notes: told.notes, locale: "de-DE" });
  });

  it("keeps its offset, and its words where the language is the same", () => {
    const request = requested("yesterday 9am to 5pm PST");
    const { interval, zone, timezone } = request;
    expect(relabelRange(request, "de-DE")).toMatchObject({ interval, zone, timezone, locale: "de-DE" });
    expect(relabelRange(request, "en-GB")).toBe(request);
  });
});
