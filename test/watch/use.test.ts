import { describe, expect, it } from "vitest";
import { type Case, good, over, told, use } from "./support.ts";

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
    "a sum between starts the row of zeros anew",
    [
      good("2026-12-01 09:00"),
      day("01 10:00", { a: 1 }),
      day("01 11:00", {}),
      day("01 12:00", { a: 1 }),
      day("01 13:00", {}),
    ],
    RAISED,
  ],
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

describe("usage", () => {
  it.each(USAGE)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
describe("exceeded", () => {
  it.each(EXCEEDED)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
