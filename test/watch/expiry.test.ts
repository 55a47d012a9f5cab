import { describe, expect, it } from "vitest";
import { type Case, good, RENTAL, start, stop, told } from "./support.ts";

const ends = (expires: unknown, more = {}) => ({ expires, ...more });
const JAN_10 = ends("2027-01-10T12:00:00Z");
const JAN_20 = ends("2027-01-20T12:00:00Z");
const MAR_30 = ends("2027-03-30T12:00:00Z");
const manual = (expires: string, more = {}) => ({ ...RENTAL, expires, autoUpdate: false, ...more });
const auto = (expires: string, more = {}) => ({ ...RENTAL, expires, autoUpdate: true, ...more });
const unsaid = (expires: string, more = {}) => ({ ...auto(expires, more), autoUpdate: undefined });
const BEGIN = good("2026-10-01 10:00", MAR_30);

const STEPS: Case[] = [
  [
    "waits for the time of day",
    [BEGIN, good("2027-01-29 08:59", MAR_30), good("2027-01-29 09:00", MAR_30)],
    ["2027-01-29 09:00 expiry raise info"],
  ],
  [
    "tells a step once",
    [
      BEGIN,
      good("2027-01-29 09:00", MAR_30),
      good("2027-01-29 10:00", MAR_30),
      good("2027-01-30 09:00", MAR_30),
    ],
    ["2027-01-29 09:00 expiry raise info"],
  ],
  [
    "tells the smallest step only, after a gap",
    [
      BEGIN,
      stop("2026-10-02 10:00"),
      start("2027-03-24 10:00"),
      good("2027-03-24 10:30", MAR_30),
      good("2027-03-24 11:30", MAR_30),
    ],
    ["2027-03-24 10:30 expiry raise warning"],
  ],
  [
    "is critical from three days on",
    [BEGIN, good("2027-03-26 10:00", MAR_30), good("2027-03-27 10:00", MAR_30)],
    ["2027-03-26 10:00 expiry raise warning", "2027-03-27 10:00 expiry raise critical"],
  ],
  [
    "counts dates in the zone, not hours",
    [
      good("2026-10-01 10:00", ends("2027-03-30T23:30:00Z")),
      good("2027-03-29 22:30", ends("2027-03-30T23:30:00Z")),
    ],
    ["2027-03-29 22:30 expiry raise critical"],
    { zone: "Europe/Berlin", tellFrom: "00:00" },
  ],
  [
    "takes the time of day in the zone, winter",
    [BEGIN, good("2027-01-29 07:59", MAR_30), good("2027-01-29 08:00", MAR_30)],
    ["2027-01-29 08:00 expiry raise info"],
    { zone: "Europe/Berlin" },
  ],
  [
    "takes the time of day in the zone, summer",
    [BEGIN, good("2027-03-28 06:59", MAR_30), good("2027-03-28 07:00", MAR_30)],
    ["2027-03-28 07:00 expiry raise critical"],
    { zone: "Europe/Berlin" },
  ],
  [
    "goes on past the date while still valid",
    [BEGIN, good("2027-04-02 10:00", MAR_30)],
    ["2027-04-02 10:00 expiry raise critical"],
  ],
  [
    "knows the types of a private offer",
    [
      good("2026-10-01 10:00", { ...MAR_30, type: "AwsPrivateOffer" }),
      good("2027-01-29 09:00", { ...MAR_30, type: "AwsPrivateOffer" }),
    ],
    ["2027-01-29 09:00 expiry raise info"],
  ],
  [
    "says nothing of a community license",
    [
      good("2026-10-01 10:00", { ...JAN_10, type: "Community" }),
      good("2027-01-09 10:00", { ...JAN_10, type: "Community", status: "Expired" }),
    ],
    [],
  ],
  [
    "says nothing without a date",
    [good("2026-10-01 10:00", ends(null)), good("2027-01-29 09:00", ends(null))],
    [],
  ],
  [
    "is over when the license becomes a community one",
    [good("2027-01-01 10:00", JAN_10), good("2027-01-01 11:00", { ...JAN_10, type: "Community" })],
    ["2027-01-01 11:00 expiry clear warning"],
  ],
  [
    "reads its own steps",
    [BEGIN, good("2027-03-10 09:00", MAR_30), good("2027-03-25 09:00", MAR_30)],
    ["2027-03-10 09:00 expiry raise info", "2027-03-25 09:00 expiry raise critical"],
    { expiryDays: [5, 20], criticalDays: 5 },
  ],
];

const MOVES: Case[] = [
  [
    "to no step: over, at any hour",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 23:00", MAR_30)],
    ["2027-01-05 23:00 expiry clear warning"],
  ],
  [
    "to null: over",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 23:00", ends(null))],
    ["2027-01-05 23:00 expiry clear warning"],
  ],
  [
    "later: changed, at any hour",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 23:00", JAN_20)],
    ["2027-01-05 23:00 expiry change info"],
  ],
  [
    "earlier: raised, at any hour",
    [good("2027-01-05 10:00", JAN_20), good("2027-01-06 03:00", JAN_10)],
    ["2027-01-06 03:00 expiry raise warning"],
  ],
  [
    "earlier by a day within a step: changed",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 11:00", ends("2027-01-09T12:00:00Z"))],
    ["2027-01-05 11:00 expiry change warning"],
  ],
  [
    "by an hour of the same date: not moved",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 11:00", ends("2027-01-10T20:00:00Z"))],
    [],
  ],
  [
    "the steps of the new date count afresh",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 11:00", JAN_20), good("2027-01-06 10:00", JAN_20)],
    ["2027-01-05 11:00 expiry change info", "2027-01-06 10:00 expiry raise warning"],
  ],
  [
    "while nothing is open: told from the time of day on",
    [BEGIN, good("2027-01-05 03:00", JAN_10), good("2027-01-05 09:00", JAN_10)],
    ["2027-01-05 09:00 expiry raise warning"],
  ],
  [
    "away and back: told again",
    [good("2027-01-05 10:00", JAN_10), good("2027-01-05 11:00", MAR_30), good("2027-01-05 12:00", JAN_10)],
    ["2027-01-05 11:00 expiry clear warning", "2027-01-05 12:00 expiry raise warning"],
  ],
];

const PAST = "2026-12-31T23:59:59Z";
const RENTALS: Case[] = [
  [
    "that renews itself: never counts down",
    [good("2026-12-01 10:00", auto(PAST)), good("2026-12-31 10:00", auto(PAST))],
    [],
  ],
  [
    "unknown whether it renews itself: the same",
    [good("2026-12-01 10:00", unsaid(PAST)), good("2026-12-31 10:00", unsaid(PAST))],
    [],
  ],
  [
    "that does not: 7, 3 and 1 days",
    [
      good("2026-12-01 10:00", manual(PAST)),
      good("2026-12-23 10:00", manual(PAST)),
      good("2026-12-24 10:00", manual(PAST)),
      good("2026-12-28 10:00", manual(PAST)),
      good("2026-12-30 10:00", manual(PAST)),
    ],
    [
      "2026-12-24 10:00 expiry raise warning",
      "2026-12-28 10:00 expiry raise critical",
      "2026-12-28 10:30 expiry escalate critical",
      "2026-12-30 10:00 expiry change critical",
    ],
  ],
  [
    "that renews itself again: over",
    [good("2026-12-24 10:00", manual(PAST)), good("2026-12-25 03:00", unsaid(PAST))],
    ["2026-12-25 03:00 expiry clear warning"],
  ],
  [
    "that flips back: a step is told once for a date",
    [
      good("2026-12-24 10:00", manual(PAST)),
      good("2026-12-25 10:00", auto(PAST)),
      good("2026-12-26 10:00", manual(PAST)),
    ],
    ["2026-12-25 10:00 expiry clear warning"],
  ],
  [
    "that did not renew itself: a day later, at any hour",
    [
      good("2026-12-30 10:00", auto(PAST)),
      good("2027-01-01 23:59", auto(PAST)),
      good("2027-01-02 00:00", auto(PAST)),
      good("2027-01-02 10:00", auto(PAST)),
    ],
    ["2027-01-02 00:00 expiry raise warning"],
  ],
  [
    "that renewed itself at last: over",
    [good("2027-01-03 10:00", auto(PAST)), good("2027-01-03 11:00", auto("2027-01-31T23:59:59Z"))],
    ["2027-01-03 11:00 expiry clear warning"],
  ],
];

describe("expiry", () => {
  it.each(STEPS)("%s", (_, lines, events, settings) => expect(told(lines, settings)).toEqual(events));
  it.each(MOVES)("the date moves %s", (_, lines, events, settings) =>
    expect(told(lines, settings)).toEqual(events),
  );
  it.each(RENTALS)("a rental %s", (_, lines, events, settings) =>
    expect(told(lines, settings)).toEqual(events),
  );
});
