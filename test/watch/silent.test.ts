import { describe, expect, it } from "vitest";
import { type Case, failed, good, told } from "./support.ts";

const WELL = good("2026-12-01 09:00");

const CASES: Case[] = [
  [
    "the third in a row, an hour after the first",
    [
      WELL,
      failed("2026-12-01 10:00"),
      failed("2026-12-01 10:30"),
      failed("2026-12-01 10:59"),
      failed("2026-12-01 11:00"),
    ],
    ["2026-12-01 11:00 silent raise warning"],
  ],
  ["an hour, but the second: not yet", [WELL, failed("2026-12-01 10:00"), failed("2026-12-01 12:00")], []],
  [
    "a good reading starts the row anew",
    [
      WELL,
      failed("2026-12-01 10:00"),
      failed("2026-12-01 10:30"),
      good("2026-12-01 10:40"),
      failed("2026-12-01 11:00"),
      failed("2026-12-01 11:30"),
    ],
    [],
  ],
  ["a gap says nothing", [WELL, good("2026-12-05 09:00")], []],
  [
    "critical a day after the first, escalated",
    [
      WELL,
      failed("2026-12-01 10:00"),
      failed("2026-12-01 11:00", "refused"),
      failed("2026-12-01 12:00"),
      failed("2026-12-02 09:59"),
      failed("2026-12-02 10:00"),
      failed("2026-12-02 11:00"),
    ],
    [
      "2026-12-01 12:00 silent raise warning",
      "2026-12-02 10:00 silent raise critical",
      "2026-12-02 10:30 silent escalate critical",
    ],
  ],
  [
    "critical at once where the third comes a day later",
    [WELL, failed("2026-12-01 10:00"), failed("2026-12-02 10:00"), failed("2026-12-02 10:10")],
    ["2026-12-02 10:10 silent raise critical"],
  ],
  [
    "credentials and certificates: critical at once, and stay so",
    [
      WELL,
      failed("2026-12-01 10:00", "certificate"),
      failed("2026-12-01 10:10"),
      failed("2026-12-01 10:20", "credentials"),
      good("2026-12-01 10:25"),
    ],
    ["2026-12-01 10:00 silent raise critical", "2026-12-01 10:25 silent clear critical"],
  ],
  [
    "an error without a name of ours is no answer",
    [WELL, failed("2026-12-01 10:00", "?"), failed("2026-12-01 10:30"), failed("2026-12-01 11:00", "")],
    ["2026-12-01 11:00 silent raise warning"],
  ],
  [
    "before the first good reading as well",
    [failed("2026-12-01 10:00", "credentials"), good("2026-12-01 10:10")],
    ["2026-12-01 10:00 silent raise critical", "2026-12-01 10:10 silent clear critical"],
  ],
  [
    "its own settings",
    [WELL, failed("2026-12-01 10:00"), failed("2026-12-01 10:05")],
    ["2026-12-01 10:05 silent raise warning"],
    { silentReadings: 2, silentMinutes: 5 },
  ],
];

describe("silent", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
