import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { previousPeriod } from "../../src/orders/previous-period.ts";

/** Days in the zone's own calendar, and those of the previous period. */
const CASES: [what: string, zone: string, own: [string, string], previous: [string, string]][] = [
  ["a month", "UTC", ["2026-10-01", "2026-11-01"], ["2026-09-01", "2026-10-01"]],
  [
    "March, after a shorter month",
    "Europe/Berlin",
    ["2026-03-01", "2026-04-01"],
    ["2026-02-01", "2026-03-01"],
  ],
  ["a quarter", "America/New_York", ["2026-01-01", "2026-04-01"], ["2025-10-01", "2026-01-01"]],
  ["a year", "UTC", ["2025-01-01", "2026-01-01"], ["2024-01-01", "2025-01-01"]],
  [
    "a week with a change of clocks",
    "Europe/Berlin",
    ["2026-03-23", "2026-03-30"],
    ["2026-03-16", "2026-03-23"],
  ],
  ["the day after a short one", "Europe/Berlin", ["2026-03-30", "2026-03-31"], ["2026-03-29", "2026-03-30"]],
  ["ten days", "UTC", ["2026-05-01", "2026-05-11"], ["2026-04-21", "2026-05-01"]],
  [
    "part of a day",
    "UTC",
    ["2026-05-01T08:00", "2026-05-01T11:00"],
    ["2026-05-01T05:00", "2026-05-01T08:00"],
  ],
];

const instants = ([start, end]: readonly [string, string], zone: string) => {
  const utc = (text: string) => new Date(DateTime.fromISO(text, { zone }).toMillis()).toISOString();
  return { start: utc(start), end: utc(end) };
};
const within = (at: string, { from, to }: { from: string; to: string }) => from <= at && at <= to;

describe("the previous period", () => {
  it.each(CASES)("of %s in %s", (_, zone, own, previous) => {
    const { start, end } = previousPeriod({ interval: instants(own, zone), zone });
    const expected = instants(previous, zone);
    const middle = ({ from, to }: { from: string; to: string }) => (Date.parse(from) + Date.parse(to)) / 2;
    expect([middle(start), middle(end)]).toEqual([Date.parse(expected.start), Date.parse(expected.end)]);
  });

  it("of a month is found when it was asked for in another zone", () => {
    const { start, end } = previousPeriod({
      interval: instants(["2026-10-01", "2026-11-01"], "UTC"),
      zone: "UTC",
    });
    const there = instants(["2026-09-01", "2026-10-01"], "Asia/Tokyo");
    expect([within(there.start, start), within(there.end, end)]).toEqual([true, true]);
  });

  it("never takes a period for the one before itself", () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => n * 3_600_000);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9_000 }), (at, hours) => {
        const start = new Date(at).toISOString();
        const interval = { start, end: new Date(at + hours * 3_600_000).toISOString() };
        const previous = previousPeriod({ interval, zone: "Europe/Berlin" });
        expect(within(interval.end, previous.end)).toBe(false);
        expect(within(interval.start, previous.start)).toBe(false);
      }),
    );
  });
});
