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
    "is gone once the severity grew",
    [
      WELL,
      good("2026-12-01 10:00", use(80)),
      acknowledge("2026-12-01 10:10", "usage"),
      good("2026-12-01 11:00", use(90)),
      snooze("2026-12-01 11:10", "usage", "2026-12-01 12:00"),
      until("2026-12-01 12:30"),
    ],
    [
      "2026-12-01 10:00 usage raise warning",
      "2026-12-01 11:00 usage raise critical",
      "2026-12-01 12:00 usage remind critical",
      "2026-12-01 12:30 usage escalate critical",
    ],
    CRITICAL_USE,
  ],
  [
    "does not run out once the severity fell",
    [
      WELL,
      good("2026-12-01 10:00", use(90)),
      acknowledge("2026-12-01 10:10", "usage"),
      good("2026-12-01 11:00", use(85)),
      good("2026-12-01 12:00", use(85)),
      until("2026-12-03 12:00"),
    ],
    ["2026-12-01 10:00 usage raise critical", "2026-12-01 12:00 usage change warning"],
    CRITICAL_USE,
  ],
  [
    "stops the escalation, and runs out a day later",
    [WELL, EXCEEDED, acknowledge("2026-12-01 10:29", "exceeded"), until("2026-12-02 11:00")],
    [RAISED, "2026-12-02 10:29 exceeded remind critical", "2026-12-02 10:59 exceeded escalate critical"],
  ],
  [
    "a timer at the instant of a line fires before it",
    [WELL, EXCEEDED, acknowledge("2026-12-01 10:30", "exceeded")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "again: the day begins anew",
    [
      WELL,
      EXCEEDED,
      acknowledge("2026-12-01 10:10", "exceeded"),
      acknowledge("2026-12-01 20:00", "exceeded"),
      until("2026-12-02 20:00"),
    ],
    [RAISED, "2026-12-02 20:00 exceeded remind critical"],
  ],
  [
    "changes are told as ever",
    [
      WELL,
      EXCEEDED,
      acknowledge("2026-12-01 10:10", "exceeded"),
      good("2026-12-01 11:00", over({ b: 1 })),
      good("2026-12-01 12:00"),
      good("2026-12-01 13:00"),
    ],
    [RAISED, "2026-12-01 11:00 exceeded change critical", "2026-12-01 13:00 exceeded clear critical"],
  ],
  [
    "a warning's does not run out",
    [
      WELL,
      good("2026-12-01 10:00", use(90)),
      acknowledge("2026-12-01 10:10", "usage"),
      until("2026-12-05 10:00"),
    ],
    ["2026-12-01 10:00 usage raise warning"],
  ],
  [
    "ends when the severity grows",
    [
      WELL,
      good("2026-12-01 10:00", use(80)),
      acknowledge("2026-12-01 10:10", "usage"),
      good("2026-12-01 11:00", use(90)),
      until("2026-12-01 12:00"),
    ],
    [
      "2026-12-01 10:00 usage raise warning",
      "2026-12-01 11:00 usage raise critical",
      "2026-12-01 11:30 usage escalate critical",
    ],
    CRITICAL_USE,
  ],
  [
    "of what is not open: ignored",
    [
      WELL,
      acknowledge("2026-12-01 09:50", "exceeded"),
      acknowledge("2026-12-01 09:50", "nothing"),
      acknowledge("2026-12-01 09:50", "exceeded", "oslo"),
      EXCEEDED,
      until("2026-12-01 11:00"),
    ],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "of an adopted alert",
    [
      good("2026-12-01 09:00", { status: "Expired" }),
      acknowledge("2026-12-01 09:10", "grace"),
      until("2026-12-01 12:00"),
    ],
    ["2026-12-01 09:00 grace raise critical"],
  ],
];

describe("acknowledge", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
