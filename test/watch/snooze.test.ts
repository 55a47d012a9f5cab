import { describe, expect, it } from "vitest";
import {
  acknowledge,
  type Case,
  CRITICAL_USE,
  EXCEEDED,
  good,
  over,
  RAISED,
  snooze,
  told,
  until,
  use,
  WELL,
} from "./support.ts";

const CASES: Case[] = [
  [
    "holds changes and the escalation back, for good",
    [
      WELL,
      EXCEEDED,
      snooze("2026-12-01 10:10", "exceeded", "2026-12-01 12:00"),
      good("2026-12-01 11:00", over({ b: 1 })),
      good("2026-12-01 12:10", over({ b: 1 })),
      until("2026-12-01 13:00"),
    ],
    [RAISED, "2026-12-01 12:00 exceeded remind critical", "2026-12-01 12:30 exceeded escalate critical"],
  ],
  [
    "tells the end",
    [
      WELL,
      EXCEEDED,
      snooze("2026-12-01 10:10", "exceeded", "2026-12-05 12:00"),
      good("2026-12-01 11:00"),
      good("2026-12-01 12:00"),
      until("2026-12-06 10:00"),
    ],
    [RAISED, "2026-12-01 12:00 exceeded clear critical"],
  ],
  [
    "leaves an acknowledgment in place",
    [
      WELL,
      EXCEEDED,
      acknowledge("2026-12-01 10:10", "exceeded"),
      snooze("2026-12-01 10:20", "exceeded", "2026-12-01 12:00"),
      until("2026-12-01 20:00"),
    ],
    [RAISED, "2026-12-01 12:00 exceeded remind critical"],
  ],
  [
    "an acknowledgment that runs out meanwhile is not told",
    [
      WELL,
      EXCEEDED,
      acknowledge("2026-12-01 10:10", "exceeded"),
      snooze("2026-12-01 10:20", "exceeded", "2026-12-03 10:00"),
      until("2026-12-03 12:00"),
    ],
    [RAISED, "2026-12-03 10:00 exceeded remind critical", "2026-12-03 10:30 exceeded escalate critical"],
  ],
  [
    "ends when the severity grows, and its reminder with it",
    [
      WELL,
      good("2026-12-01 10:00", use(80)),
      snooze("2026-12-01 10:10", "usage", "2026-12-02 10:00"),
      good("2026-12-01 11:00", use(90)),
      until("2026-12-03 12:00"),
    ],
    [
      "2026-12-01 10:00 usage raise warning",
      "2026-12-01 11:00 usage raise critical",
      "2026-12-01 11:30 usage escalate critical",
    ],
    CRITICAL_USE,
  ],
  [
    "for thirty days at most, by the clock of the zone",
    [
      good("2026-03-01 09:00"),
      good("2026-03-01 10:00", use(80)),
      snooze("2026-03-01 10:10", "usage", "2026-06-01 10:00"),
      until("2026-06-02 10:00"),
    ],
    ["2026-03-01 10:00 usage raise info", "2026-03-31 09:10 usage remind info"],
    { zone: "Europe/Berlin" },
  ],
  [
    "until a time that has passed: ignored",
    [WELL, EXCEEDED, snooze("2026-12-01 10:10", "exceeded", "2026-12-01 10:10"), until("2026-12-01 11:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "a critical expiry not beyond the date",
    [
      good("2026-12-28 10:00", { expires: "2026-12-30T00:00:00Z" }),
      snooze("2026-12-28 10:10", "expiry", "2027-01-10 10:00"),
      until("2026-12-30 00:30"),
    ],
    [
      "2026-12-28 10:00 expiry raise critical",
      "2026-12-30 00:00 expiry remind critical",
      "2026-12-30 00:30 expiry escalate critical",
    ],
  ],
  [
    "a warning of expiry beyond it",
    [
      good("2026-12-24 10:00", { expires: "2026-12-30T00:00:00Z" }),
      snooze("2026-12-24 10:10", "expiry", "2027-01-10 10:00"),
      until("2027-01-10 10:00"),
    ],
    ["2027-01-10 10:00 expiry remind warning"],
  ],
  [
    "a critical grace not beyond its end",
    [
      good("2026-12-28 10:00", { status: "Expired", graceExpires: "2026-12-30T00:00:00Z" }),
      snooze("2026-12-28 10:10", "grace", "2027-01-10 10:00"),
      until("2026-12-30 00:00"),
    ],
    ["2026-12-28 10:00 grace raise critical", "2026-12-30 00:00 grace remind critical"],
  ],
  [
    "a grace whose end has passed: as long as any",
    [
      good("2026-12-28 10:00", { status: "Expired", graceExpires: "2026-12-20T00:00:00Z" }),
      snooze("2026-12-28 10:10", "grace", "2027-01-10 10:00"),
      until("2027-01-10 10:00"),
    ],
    ["2026-12-28 10:00 grace raise critical", "2027-01-10 10:00 grace remind critical"],
  ],
];

describe("snooze", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
