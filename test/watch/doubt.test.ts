import { describe, expect, it } from "vitest";
import { type Case, failed, good, over, RENTAL, snooze, told, use } from "./support.ts";

const WELL = good("2026-12-01 09:00");
const twice = (fields: object) => [
  WELL,
  good("2026-12-01 10:00", fields),
  good("2026-12-01 10:10", fields),
  good("2026-12-01 10:20", fields),
];
const unknown = (key: string) => [`2026-12-01 10:10 ${key} unknown info`];

const UNREADABLE: [title: string, fields: object, key: string][] = [
  ["no status", { status: undefined }, "expiry"],
  ["another status", { status: "Grace" }, "expiry"],
  ["another type", { type: "Perpetual" }, "expiry"],
  ["no date where one must be", { expires: undefined }, "expiry"],
  ["a text for a date", { expires: "soon" }, "expiry"],
  ["a time for a date", { expires: "12:00" }, "expiry"],
  ["a date that is none", { expires: "2027-02-30T00:00:00Z" }, "expiry"],
  ["a number for a date", { expires: 1767225600000 }, "expiry"],
  ["no numbers", { licensedUsers: null }, "usage"],
  ["a text for a number", use("95"), "usage"],
  ["less than nobody", use(-1), "usage"],
  ["a total of nothing", use(0, 0), "usage"],
  ["accounts that could not be read whole", { exceeded: null }, "exceeded"],
  [
    "accounts without a count",
    { exceeded: [{ organization: "a", count: 3 }, { organization: "b" }] },
    "exceeded",
  ],
  ["accounts of nobody", { exceeded: [{ count: 3 }] }, "exceeded"],
  ["accounts less than none", { exceeded: [{ organization: "a", count: -3 }] }, "exceeded"],
  ["no list of accounts", { exceeded: 3 }, "exceeded"],
];

const QUIET: [title: string, fields: object][] = [
  ["no accounts asked for", { exceeded: undefined }],
  ["a renewal that is no truth value", { autoUpdate: "maybe" }],
  ["an end of grace that is no date", { graceExpires: 5 }],
  ["new users that are no number", use(50, 100, "x")],
  ["a package that is no text", { package: 7 }],
  ["a field of a later version", { edition: { name: "x" } }],
];

const SPELLS: Case[] = [
  [
    "a single one is a hiccup",
    [
      WELL,
      good("2026-12-01 10:00", use(null)),
      good("2026-12-01 10:10"),
      good("2026-12-01 10:20", use(null)),
    ],
    [],
  ],
  [
    "a failed reading does not break the row",
    [
      WELL,
      good("2026-12-01 10:00", use(null)),
      failed("2026-12-01 10:05"),
      good("2026-12-01 10:10", use(null)),
    ],
    unknown("usage"),
  ],
  [
    "a new spell is told anew",
    [
      ...twice(use(null)),
      good("2026-12-01 10:30"),
      good("2026-12-01 10:40", use(null)),
      good("2026-12-01 10:50", use(null)),
    ],
    [...unknown("usage"), "2026-12-01 10:50 usage unknown info"],
  ],
  [
    "not asked does not end the spell",
    [
      WELL,
      good("2026-12-01 10:00", { exceeded: null }),
      good("2026-12-01 10:05", { exceeded: undefined }),
      good("2026-12-01 10:10", { exceeded: null }),
    ],
    unknown("exceeded"),
  ],
  [
    "none while the alert is snoozed",
    [
      WELL,
      good("2026-12-01 09:10", use(85)),
      snooze("2026-12-01 09:20", "usage", "2026-12-01 11:00"),
      good("2026-12-01 10:00", use(null)),
      good("2026-12-01 10:10", use(null)),
      good("2026-12-01 11:10", use(null)),
    ],
    ["2026-12-01 09:10 usage raise info", "2026-12-01 11:00 usage remind info"],
  ],
  [
    "an open alert stays as it is",
    [
      WELL,
      good("2026-12-01 09:10", over({ a: 1 })),
      good("2026-12-01 09:15", { exceeded: null }),
      good("2026-12-01 09:20", over({})),
      good("2026-12-01 09:25", { exceeded: null }),
      good("2026-12-01 09:26", over({})),
    ],
    ["2026-12-01 09:10 exceeded raise critical", "2026-12-01 09:26 exceeded clear critical"],
  ],
  [
    "one odd field leaves the others alone",
    [WELL, good("2026-12-01 10:00", { ...use(95), status: "?" })],
    ["2026-12-01 10:00 usage raise warning"],
  ],
  [
    "the first reading adopts what it can read only",
    [good("2026-12-01 09:00", use(null)), good("2026-12-01 10:00", use(95))],
    ["2026-12-01 10:00 usage raise warning"],
  ],
];

describe("never on doubt", () => {
  it.each(UNREADABLE)("%s: unknown once", (_, fields, key) =>
    expect(told(twice(fields))).toEqual(unknown(key)),
  );
  it.each(UNREADABLE)("%s: of a rental too", (_, fields, key) =>
    expect(told(twice({ ...RENTAL, ...fields }))).toEqual(unknown(key)),
  );
  it.each(QUIET)("%s: nothing", (_, fields) => expect(told(twice(fields))).toEqual([]));
  it.each(SPELLS)("%s", (_, lines, events) => expect(told(lines)).toEqual(events));
});
