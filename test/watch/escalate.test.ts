import { describe, expect, it } from "vitest";
import { acknowledge, type Case, failed, good, over, start, stop, told, use } from "./support.ts";

const WELL = good("2026-12-01 09:00");
const exceeded = good("2026-12-01 10:00", over({ a: 1 }));
const RAISED = "2026-12-01 10:00 exceeded raise critical";
/** Lets time pass without news: a failed reading by itself says nothing. */
const until = (at: string) => failed(at, "timeout", "tokyo");
const STEPS = {
  usage: [
    { percent: 80, severity: "warning" as const },
    { percent: 90, severity: "critical" as const },
  ],
};

const CASES: Case[] = [
  [
    "once",
    [WELL, exceeded, until("2026-12-03 10:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "not after the end",
    [WELL, exceeded, good("2026-12-01 10:10"), good("2026-12-01 10:20"), until("2026-12-01 12:00")],
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
    STEPS,
  ],
  ["the replay ends with the last line", [WELL, exceeded, until("2026-12-01 10:29")], [RAISED]],
  [
    "what fell due while stopped, at the start",
    [
      WELL,
      exceeded,
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
      exceeded,
      acknowledge("2026-12-01 10:10", "exceeded"),
      stop("2026-12-01 11:00"),
      start("2026-12-02 12:00"),
      until("2026-12-02 13:00"),
    ],
    [RAISED, "2026-12-02 12:00 exceeded remind critical", "2026-12-02 12:30 exceeded escalate critical"],
  ],
  [
    "what fell due at the stop fires before it",
    [WELL, exceeded, stop("2026-12-01 10:30"), start("2026-12-01 12:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
  [
    "a start without a stop changes nothing",
    [WELL, exceeded, start("2026-12-01 12:00")],
    [RAISED, "2026-12-01 10:30 exceeded escalate critical"],
  ],
];

describe("escalate", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
