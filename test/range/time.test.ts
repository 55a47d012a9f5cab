import { describe, expect, it } from "vitest";
import { resolveRange } from "../../src/range/index.ts";

/** Instants, so that a wrong offset shows: [said at, zone, text, start, end]. */
const CASES = [
  // New York: clocks forward on 10 March 2024, back on 3 November 2024
  [
    "2024-03-12T14:00:00Z",
    "America/New_York",
    "10 March 2024",
    "2024-03-10T05:00:00.000Z",
    "2024-03-11T04:00:00.000Z",
  ],
  [
    "2024-03-12T14:00:00Z",
    "America/New_York",
    "this month",
    "2024-03-01T05:00:00.000Z",
    "2024-04-01T04:00:00.000Z",
  ],
  [
    "2024-03-12T14:00:00Z",
    "America/New_York",
    "last 7 days",
    "2024-03-05T15:00:00.000Z",
    "2024-03-12T14:00:00.000Z",
  ],
  [
    "2024-03-11T13:00:00Z",
    "America/New_York",
    "last 48 hours",
    "2024-03-09T13:00:00.000Z",
    "2024-03-11T13:00:00.000Z",
  ],
  [
    "2024-11-05T15:00:00Z",
    "America/New_York",
    "3 November 2024",
    "2024-11-03T04:00:00.000Z",
    "2024-11-04T05:00:00.000Z",
  ],
  [
    "2024-11-05T15:00:00Z",
    "America/New_York",
    "midnight to 6am on Nov 3 2024",
    "2024-11-03T04:00:00.000Z",
    "2024-11-03T11:00:00.000Z",
  ],
  // 02:30 does not exist on 10 March; the clock shows 03:30. 01:30 comes twice on 3 November; the first is meant.
  [
    "2024-03-12T14:00:00Z",
    "America/New_York",
    "2024-03-10 02:30 to 2024-03-10 05:00",
    "2024-03-10T07:30:00.000Z",
    "2024-03-10T09:00:00.000Z",
  ],
  [
    "2024-11-05T15:00:00Z",
    "America/New_York",
    "2024-11-03 01:30 to 2024-11-03 03:00",
    "2024-11-03T05:30:00.000Z",
    "2024-11-03T08:00:00.000Z",
  ],
  // London
  [
    "2024-04-02T08:00:00Z",
    "Europe/London",
    "31 March 2024",
    "2024-03-31T00:00:00.000Z",
    "2024-03-31T23:00:00.000Z",
  ],
  [
    "2024-10-29T09:00:00Z",
    "Europe/London",
    "27 October 2024",
    "2024-10-26T23:00:00.000Z",
    "2024-10-28T00:00:00.000Z",
  ],
  [
    "2024-04-03T08:00:00Z",
    "Europe/London",
    "Q1 2024",
    "2024-01-01T00:00:00.000Z",
    "2024-03-31T23:00:00.000Z",
  ],
  // Lord Howe moves by half an hour
  [
    "2024-04-15T00:30:00Z",
    "Australia/Lord_Howe",
    "7 April 2024",
    "2024-04-06T13:00:00.000Z",
    "2024-04-07T13:30:00.000Z",
  ],
  [
    "2024-04-15T00:30:00Z",
    "Australia/Lord_Howe",
    "from 6 to 8 April 2024",
    "2024-04-05T13:00:00.000Z",
    "2024-04-08T13:30:00.000Z",
  ],
  // Apia skipped 30 December 2011
  [
    "2012-01-04T19:00:00Z",
    "Pacific/Apia",
    "last month",
    "2011-12-01T10:00:00.000Z",
    "2011-12-31T10:00:00.000Z",
  ],
  ["2012-01-04T19:00:00Z", "Pacific/Apia", "2011", "2011-01-01T10:00:00.000Z", "2011-12-31T10:00:00.000Z"],
  // Kolkata: half an hour east, no change; the month turns before that of UTC
  [
    "2024-04-30T19:00:00Z",
    "Asia/Kolkata",
    "this month",
    "2024-04-30T18:30:00.000Z",
    "2024-05-31T18:30:00.000Z",
  ],
  [
    "2024-04-30T19:00:00Z",
    "Asia/Kolkata",
    "last month",
    "2024-03-31T18:30:00.000Z",
    "2024-04-30T18:30:00.000Z",
  ],
  // Leap days and ends of months
  ["2024-02-29T12:00:00Z", "UTC", "last 12 months", "2023-02-28T12:00:00.000Z", "2024-02-29T12:00:00.000Z"],
  ["2024-03-31T12:00:00Z", "UTC", "one month ago", "2024-02-29T00:00:00.000Z", "2024-03-01T00:00:00.000Z"],
  ["2024-05-31T12:00:00Z", "UTC", "past month", "2024-04-30T12:00:00.000Z", "2024-05-31T12:00:00.000Z"],
  ["2023-06-01T12:00:00Z", "UTC", "29 February", "2020-02-29T00:00:00.000Z", "2020-03-01T00:00:00.000Z"],
  // Ends of years and ISO week years
  ["2025-01-03T10:00:00Z", "UTC", "December", "2024-12-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"],
  ["2025-01-03T10:00:00Z", "UTC", "Q4", "2024-10-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"],
  ["2025-01-03T10:00:00Z", "UTC", "week 1 2025", "2024-12-30T00:00:00.000Z", "2025-01-06T00:00:00.000Z"],
  ["2021-02-03T10:00:00Z", "UTC", "week 53 2020", "2020-12-28T00:00:00.000Z", "2021-01-04T00:00:00.000Z"],
  ["2024-01-01T00:05:00Z", "UTC", "last month", "2023-12-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"],
  ["2024-03-01T08:00:00Z", "UTC", "last month", "2024-02-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z"],
] as const;

describe("time is right", () => {
  it.each(CASES)("said at %s in %s: %s", (now, zone, text, start, end) => {
    const result = resolveRange(text, { now: new Date(now), zone, locale: "en-GB" });
    expect(result.ok ? result.interval : result).toEqual({ start, end });
  });

  it.each([
    ["en-US", "2024-05-12T00:00:00.000Z"],
    ["en-GB", "2024-05-13T00:00:00.000Z"],
    ["de-DE", "2024-05-13T00:00:00.000Z"],
    ["pt-BR", "2024-05-12T00:00:00.000Z"],
    ["ar-EG", "2024-05-11T00:00:00.000Z"],
  ])("in %s this week began on %s", (locale, start) => {
    const result = resolveRange("this week", { now: new Date("2024-05-15T12:00:00Z"), zone: "UTC", locale });
    expect(result.ok && result.interval.start).toBe(start);
  });
});
