import { describe, expect, it } from "vitest";
import { type Case, good, over, RENTAL, told, use } from "./support.ts";

/** Readings an hour apart from 10:00 on, after a healthy one. */
const hourly = (...fields: object[]) => [
  good("2026-12-01 09:00"),
  ...fields.map((one, index) => good(`2026-12-01 ${index + 10}:00`, one)),
];

const USAGE: Case[] = [
  ["the highest step at once", hourly(use(100)), ["2026-12-01 10:00 usage raise warning"]],
  [
    "exactly at a step, where a quotient falls short",
    hourly(use(57, 100)),
    ["2026-12-01 10:00 usage raise info"],
    { usage: [{ percent: 57, severity: "info" }] },
  ],
  [
    "a higher step of the same severity",
    hourly(use(90), use(100)),
    ["2026-12-01 10:00 usage raise warning", "2026-12-01 11:00 usage change warning"],
  ],
  [
    "at the edge of the hysteresis: not below",
    hourly(use(90), use(88), use(88), use(88)),
    ["2026-12-01 10:00 usage raise warning"],
  ],
  [
    "a reading not below starts the row anew",
    hourly(use(90), use(87), use(88), use(87), use(87)),
    ["2026-12-01 10:00 usage raise warning", "2026-12-01 14:00 usage change info"],
  ],
  [
    "falls over steps in between",
    hourly(use(100), use(50), use(79)),
    ["2026-12-01 10:00 usage raise warning", "2026-12-01 12:00 usage change info"],
  ],
  [
    "falls to the step that it is less than the hysteresis below",
    hourly(use(100), use(97), use(89)),
    ["2026-12-01 10:00 usage raise warning", "2026-12-01 12:00 usage change warning"],
  ],
  [
    "an unreadable one between counts nothing",
    hourly(use(90), use(87), use(87, 0), use(87)),
    ["2026-12-01 10:00 usage raise warning", "2026-12-01 13:00 usage change info"],
  ],
  [
    "is over below the lowest",
    hourly(use(80), use(77), use(77)),
    ["2026-12-01 10:00 usage raise info", "2026-12-01 12:00 usage clear info"],
  ],
  [
    "its own settings",
    hourly(use(60), use(54), use(54), use(54)),
    [
      "2026-12-01 10:00 usage raise critical",
      "2026-12-01 10:30 usage escalate critical",
      "2026-12-01 13:00 usage clear critical",
    ],
    { usage: [{ percent: 60, severity: "critical" }], hysteresisPoints: 5, clearReadings: 3 },
  ],
];

const day = (date: string, counts: Record<string, number> | null) =>
  good(`2026-12-${date}`, counts ? over(counts) : { exceeded: null });
const RAISED = ["2026-12-01 10:00 exceeded raise critical", "2026-12-01 10:30 exceeded escalate critical"];

const EXCEEDED: Case[] = [
  [
    "another sum within a day: nothing",
    [good("2026-12-01 09:00"), day("01 10:00", { a: 1 }), day("02 09:59", { a: 2 })],
    RAISED,
  ],
  [
    "another sum a day after",
    [
      good("2026-12-01 09:00"),
      day("01 10:00", { a: 1 }),
      day("02 10:00", { a: 2 }),
      day("03 09:00", { a: 3 }),
      day("03 10:00", { a: 3 }),
    ],
    [...RAISED, "2026-12-02 10:00 exceeded change critical", "2026-12-03 10:00 exceeded change critical"],
  ],
  [
    "the same sum a day after: nothing",
    [good("2026-12-01 09:00"), day("01 10:00", { a: 1 }), day("03 10:00", { a: 1 })],
    RAISED,
  ],
  [
    "an organization not told before, at once",
    [
      good("2026-12-01 09:00"),
      day("01 10:00", { a: 1 }),
      day("01 11:00", { b: 1 }),
      day("01 12:00", { A: 1, B: 0 }),
    ],
    [...RAISED, "2026-12-01 11:00 exceeded change critical"],
  ],
  [
    "one without accounts is not told",
    [good("2026-12-01 09:00"), day("01 10:00", { a: 1, b: 0 }), day("01 11:00", { a: 1, b: 2 })],
    [...RAISED, "2026-12-01 11:00 exceeded change critical"],
  ],
  [
    "not asked neither counts nor breaks the row",
    [
      good("2026-12-01 09:00"),
      day("01 10:00", { a: 1 }),
      day("01 11:00", {}),
      good("2026-12-01 12:00", { exceeded: undefined }),
      good("2026-12-01 13:00", { exceeded: undefined }),
      day("01 14:00", {}),
    ],
    [...RAISED, "2026-12-01 14:00 exceeded clear critical"],
  ],
  [
    "after it is over, all is new",
    [
      good("2026-12-01 09:00"),
      day("01 10:00", { a: 1 }),
      day("01 11:00", {}),
      day("01 12:00", {}),
      day("01 13:00", { a: 1 }),
    ],
    [...RAISED, "2026-12-01 12:00 exceeded clear critical", "2026-12-01 13:00 exceeded raise critical"],
  ],
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

describe("usage", () => {
  it.each(USAGE)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
describe("exceeded", () => {
  it.each(EXCEEDED)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
describe("new-month", () => {
  it.each(NEW_MONTH)("%s", (_, lines, events, settings) =>
    expect(told(lines, { ...NO_STEPS, ...settings })).toEqual(events),
  );
});
describe("usage-report", () => {
  it.each(USAGE_REPORT)("%s", (_, lines, events) => expect(told(lines)).toEqual(events));
});
