import { describe, expect, it } from "vitest";
import {
  acknowledge,
  type Case,
  CRITICAL_USE,
  EXCEEDED,
  good,
  RAISED,
  start,
  stop,
  told,
  until,
  use,
  WELL,
} from "./support.ts";

const CASES: Case[] = [
  [
    "once",
    [WELL, EXCEEDED, until("2026-12-03 10:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "not after the end",
    [WELL, EXCEEDED, good("2026-12-01 10:10"), good("2026-12-01 10:20"), until("2026-12-01 12:00")],
    [RAISED, "2026-12-01 10:20 exceeded clear critical"],
  ],
  [
    "not after the severity fell",
    [
      WELL,
      good("2026-12-01 10:00", use(90)),
      good("2026-12-01 10:10", use(85)),
      good("2026-12-01 10:20", use(85)),
      until("2026-12-01 12:00"),
    ],
    ["2026-12-01 10:00 usage raise critical", "2026-12-01 10:20 usage change warning"],
    CRITICAL_USE,
  ],
  ["the replay ends with the last line", [WELL, EXCEEDED, until("2026-12-01 10:29")], [RAISED]],
  [
    "what fell due while stopped, at the start",
    [
      WELL,
      EXCEEDED,
      stop("2026-12-01 10:10"),
      acknowledge("2026-12-01 10:20", "exceeded"),
      good("2026-12-01 10:25"),
      start("2026-12-01 12:00"),
      until("2026-12-01 13:00"),
    ],
    [RAISED, "2026-12-01 12:00 exceeded escalate critical"],
  ],
  [
    "a reminder at the start begins it anew",
    [
      WELL,
      EXCEEDED,
      acknowledge("2026-12-01 10:10", "exceeded"),
      stop("2026-12-01 11:00"),
      start("2026-12-02 12:00"),
      until("2026-12-02 13:00"),
    ],
    [RAISED, "2026-12-02 12:00 exceeded remind critical", "2026-12-02 12:30 exceeded escalate critical"],
  ],
  [
    "what fell due at the stop fires before it",
    [WELL, EXCEEDED, stop("2026-12-01 10:30"), start("2026-12-01 12:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "a start without a stop changes nothing",
    [WELL, EXCEEDED, start("2026-12-01 12:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
];

describe("escalate", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
