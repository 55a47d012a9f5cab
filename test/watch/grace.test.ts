import { describe, expect, it } from "vitest";
import { acknowledge, type Case, good, RENTAL, snooze, told } from "./support.ts";

const TERM = { expires: "2026-12-31T00:00:00Z", graceExpires: "2027-01-30T10:00:00Z" };
const EXPIRED = { ...TERM, status: "Expired" };
const WELL = good("2026-10-01 10:00");
const ROLLS = { ...RENTAL, ...TERM };
const ROLLED_NOT = { ...ROLLS, status: "Expired" };
const FIRST = good("2026-12-31 03:00", EXPIRED);
const RAISED = "2026-12-31 03:00 grace raise critical";
const ESCALATED = "2026-12-31 03:30 grace escalate critical";

const CASES: Case[] = [
  [
    "no daily line while acknowledged, in the time in which it would come",
    [WELL, FIRST, acknowledge("2026-12-31 12:00", "grace"), good("2027-01-01 09:30", EXPIRED)],
    [RAISED, ESCALATED],
  ],
  ["is raised at any hour", [WELL, FIRST], [RAISED]],
  [
    "ends expiry without an event",
    [good("2026-12-20 10:00", TERM), FIRST, good("2026-12-31 03:20")],
    [RAISED, "2026-12-31 03:20 grace clear critical"],
  ],
  [
    "does not wake expiry of the same date",
    [good("2026-12-30 10:00", TERM), FIRST, good("2026-12-31 09:10", TERM)],
    [
      "2026-12-30 10:00 expiry raise critical",
      "2026-12-30 10:30 expiry escalate critical",
      RAISED,
      ESCALATED,
      "2026-12-31 09:10 grace clear critical",
    ],
  ],
  ["needs no date", [WELL, good("2026-12-31 03:00", { ...EXPIRED, expires: null })], [RAISED]],
  ["is not for a community license", [WELL, good("2026-12-31 03:00", { ...EXPIRED, type: "Community" })], []],
  [
    "reminds on each later date from the time of day on",
    [
      WELL,
      FIRST,
      good("2026-12-31 10:00", EXPIRED),
      good("2027-01-01 08:59", EXPIRED),
      good("2027-01-01 09:00", EXPIRED),
      good("2027-01-01 10:00", EXPIRED),
      good("2027-01-03 12:00", EXPIRED),
    ],
    [RAISED, ESCALATED, "2027-01-01 09:00 grace remind critical", "2027-01-03 12:00 grace remind critical"],
  ],
  [
    "takes later dates in the zone",
    [
      WELL,
      good("2026-12-31 22:00", EXPIRED),
      good("2026-12-31 22:59", EXPIRED),
      good("2026-12-31 23:00", EXPIRED),
    ],
    [
      "2026-12-31 22:00 grace raise critical",
      "2026-12-31 22:30 grace escalate critical",
      "2026-12-31 23:00 grace remind critical",
    ],
    { zone: "Europe/Berlin", tellFrom: "00:00" },
  ],
  [
    "changes once when the grace is over, in place of the daily line",
    [
      WELL,
      good("2027-01-29 10:00", EXPIRED),
      good("2027-01-30 09:59", { ...EXPIRED, expires: "?" }),
      good("2027-01-30 10:00", EXPIRED),
      good("2027-01-30 11:00", EXPIRED),
      good("2027-01-31 09:00", EXPIRED),
    ],
    [
      "2027-01-29 10:00 grace raise critical",
      "2027-01-29 10:30 grace escalate critical",
      "2027-01-30 10:00 grace change critical",
      "2027-01-31 09:00 grace remind critical",
    ],
  ],
  [
    "raised after the grace: the raise says it",
    [WELL, good("2027-02-01 10:00", EXPIRED), good("2027-02-01 10:20", EXPIRED)],
    ["2027-02-01 10:00 grace raise critical"],
  ],
  [
    "without an end of the grace only reminds",
    [
      WELL,
      good("2027-02-01 10:00", { ...EXPIRED, graceExpires: null }),
      good("2027-02-01 10:20", { ...EXPIRED, graceExpires: "soon" }),
    ],
    ["2027-02-01 10:00 grace raise critical"],
  ],
  [
    "no daily line while acknowledged; a day later asked again",
    [
      WELL,
      FIRST,
      acknowledge("2026-12-31 03:10", "grace"),
      good("2027-01-01 03:00", EXPIRED),
      good("2027-01-01 10:00", EXPIRED),
      good("2027-01-02 10:00", EXPIRED),
    ],
    [
      RAISED,
      "2027-01-01 03:10 grace remind critical",
      "2027-01-01 03:40 grace escalate critical",
      "2027-01-02 10:00 grace remind critical",
    ],
  ],
  [
    "no daily line while snoozed",
    [
      WELL,
      FIRST,
      snooze("2026-12-31 03:10", "grace", "2027-01-03 07:00"),
      good("2027-01-01 10:00", EXPIRED),
      good("2027-01-02 10:00", EXPIRED),
      good("2027-01-03 10:00", EXPIRED),
      good("2027-01-04 10:00", EXPIRED),
    ],
    [
      RAISED,
      "2027-01-03 07:00 grace remind critical",
      "2027-01-03 07:30 grace escalate critical",
      "2027-01-04 10:00 grace remind critical",
    ],
  ],
  [
    "a rental: not before the readings span a day",
    [
      good("2026-12-31 00:00", ROLLS),
      good("2026-12-31 06:00", ROLLED_NOT),
      good("2027-01-01 05:59", ROLLED_NOT),
      good("2027-01-01 06:00", ROLLED_NOT),
    ],
    ["2027-01-01 06:00 grace raise critical"],
  ],
  [
    "a rental: a valid reading starts the span anew",
    [
      good("2026-12-31 00:00", ROLLS),
      good("2026-12-31 06:00", ROLLED_NOT),
      good("2026-12-31 07:00", ROLLS),
      good("2026-12-31 08:00", ROLLED_NOT),
      good("2027-01-01 07:59", ROLLED_NOT),
    ],
    [],
  ],
  [
    "a rental: an unreadable one does not",
    [
      good("2026-12-31 00:00", ROLLS),
      good("2026-12-31 06:00", ROLLED_NOT),
      good("2026-12-31 07:00", { ...ROLLS, type: "?" }),
      good("2027-01-01 06:00", ROLLED_NOT),
    ],
    ["2027-01-01 06:00 grace raise critical"],
  ],
  [
    "a rental that does not renew itself: at once",
    [
      good("2026-12-01 00:00", { ...ROLLS, autoUpdate: false }),
      good("2026-12-31 06:00", { ...ROLLED_NOT, autoUpdate: false }),
    ],
    ["2026-12-31 06:00 grace raise critical"],
  ],
];

describe("grace", () => {
  it.each(CASES)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
});
