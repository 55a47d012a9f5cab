import { describe, expect, it } from "vitest";
import { createFormats } from "../../src/i18n/formats.ts";
import { relabelRange } from "../../src/orders/relabel-range.ts";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { fileName } from "../../src/runs/report-order.ts";

const context = { now: new Date("2026-11-24T10:00:00.000Z"), ownZone: "Europe/Berlin", locale: "en-US" };

function ordered(text: string): ReportRequest {
  const outcome = resolveReportRange(text, context);
  if (!outcome.ok) throw new Error(outcome.reason);
  return {
    ...outcome.range,
    format: "PDF",
    server: "berlin",
    requester: { teamId: "T1", userId: "U1" },
    destination: { channelId: "C1" },
    locale: "en-US",
  };
}

describe("a range that names its own zone", () => {
  it.each([
    ["last month EST", "UTC-5", "2026-10-01_2026-10-31"],
    ["last month UTC+5:30", "UTC+5:30", "2026-10-01_2026-10-31"],
    ["last month UTC+14", "UTC+14", "2026-10-01_2026-10-31"],
    ["last month", "Europe/Berlin", "2026-10-01_2026-10-31"],
  ])("keeps its days wherever they are shown: %s", (text, zone, days) => {
    const request = ordered(text);
    expect(request.zone).toBe(zone);
    expect(fileName(request)).toBe(`License-Overview_berlin_${days}.pdf`);
    const { start, end } = request.interval;
    const shown = createFormats("en-US").days(new Date(start), new Date(Date.parse(end) - 1), request.zone);
    expect(shown).toMatch(/^October 2026$/);
    expect(relabelRange(request, "de-DE")).toMatchObject({ zone, interval: request.interval });
  });

  it.each(["last month UTC-15", "last month UTC+14:30", "last month UTC+05:75"])(
    "is refused off the earth: %s",
    (text) => {
      expect(resolveReportRange(text, context).ok).toBe(false);
    },
  );
});
