import { describe, expect, it } from "vitest";
import { type Case, good, RENTAL, told, use } from "./support.ts";

/** Readings an hour apart from 10:00 on, after a healthy one. */
const hourly = (...fields: object[]) => [
  good("2026-12-01 09:00"),
  ...fields.map((one, index) => good(`2026-12-01 ${index + 10}:00`, one)),
];

const grows = { ...RENTAL, ...use(95, 100, 6), expires: "2027-06-30T00:00:00Z" };
const fits = { ...RENTAL, ...use(94, 100, 6), expires: "2027-06-30T00:00:00Z" };
const NO_STEPS = { usage: [] };
const BEGIN = good("2026-10-10 10:00", fits);

const NEW_MONTH: Case[] = [
  [
    "not before the third last working day",
    [
      BEGIN,
      good("2026-10-27 10:00", grows),
      good("2026-10-28 08:59", grows),
      good("2026-10-28 09:00", grows),
    ],
    ["2026-10-28 09:00 new-month raise warning"],
  ],
  [
    "weekends are no working days",
    [BEGIN, good("2027-01-26 23:00", grows), good("2027-01-27 10:00", grows)],
    ["2027-01-27 10:00 new-month raise warning"],
  ],
  [
    "a month that ends on a Sunday",
    [BEGIN, good("2027-02-23 23:00", grows), good("2027-02-24 10:00", grows)],
    ["2027-02-24 10:00 new-month raise warning"],
  ],
  [
    "the day is one of the zone",
    [BEGIN, good("2026-10-27 13:59", grows), good("2026-10-27 14:00", grows)],
    ["2026-10-27 14:00 new-month raise warning"],
    { zone: "Pacific/Auckland", tellFrom: "03:00" },
  ],
  [
    "once a month",
    [BEGIN, good("2026-10-28 10:00", grows), good("2026-10-28 23:00", fits), good("2026-10-29 10:00", grows)],
    ["2026-10-28 10:00 new-month raise warning", "2026-10-28 23:00 new-month clear warning"],
  ],
  [
    "over in the next month, at any hour",
    [
      BEGIN,
      good("2026-10-28 10:00", grows),
      good("2026-11-01 00:00", grows),
      good("2026-11-26 10:00", grows),
    ],
    [
      "2026-10-28 10:00 new-month raise warning",
      "2026-11-01 00:00 new-month clear warning",
      "2026-11-26 10:00 new-month raise warning",
    ],
  ],
  ["nobody new: nothing", [BEGIN, good("2026-10-28 10:00", { ...RENTAL, ...use(120, 100, 0) })], []],
  [
    "unreadable: nothing",
    [
      BEGIN,
      good("2026-10-28 10:00", grows),
      good("2026-10-28 11:00", { ...grows, ...use(95, 100, null) }),
      good("2026-10-28 12:00", { ...grows, ...use(95, 0, 6) }),
    ],
    ["2026-10-28 10:00 new-month raise warning"],
  ],
  ["not for a subscription", [BEGIN, good("2026-10-28 10:00", { ...grows, type: "Subscription" })], []],
];

const report = (usageReport: unknown, more = {}) => ({ ...RENTAL, usageReport, ...more });
const USAGE_REPORT: Case[] = [
  [
    "a draft, until approved",
    hourly(report("draft"), report("draft"), report("approved")),
    ["2026-12-01 10:00 usage-report raise info", "2026-12-01 12:00 usage-report clear info"],
  ],
  [
    "not asked: nothing",
    hourly(report("draft"), report(undefined), report(null)),
    ["2026-12-01 10:00 usage-report raise info", "2026-12-01 12:00 usage-report clear info"],
  ],
  ["not for a subscription", hourly(report("draft", { type: "Subscription" })), []],
  [
    "no rental any more: over",
    hourly(report("draft"), {}),
    ["2026-12-01 10:00 usage-report raise info", "2026-12-01 11:00 usage-report clear info"],
  ],
];

describe("new-month", () => {
  it.each(NEW_MONTH)("%s", (_, lines, events, settings) =>
    expect(told(lines, { ...NO_STEPS, ...settings })).toEqual(events),
  );
});
describe("usage-report", () => {
  it.each(USAGE_REPORT)("%s", (_, lines, events) => expect(told(lines)).toEqual(events));
});
