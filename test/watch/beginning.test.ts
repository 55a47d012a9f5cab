import { describe, expect, it } from "vitest";
import { type Case, failed, good, over, RENTAL, start, stop, told, use } from "./support.ts";

const USAGE = [
  { percent: 80, severity: "info" as const },
  { percent: 90, severity: "warning" as const },
];

const EXPIRES = { expires: "2026-12-13T00:00:00Z" };

const ADOPTED: Case[] = [
  [
    "info and warnings open without an event, at any hour",
    [
      good("2026-12-01 03:00", { ...EXPIRES, ...use(95) }),
      good("2026-12-01 10:00", { ...EXPIRES, ...use(95) }),
    ],
    [],
  ],
  [
    "a critical one is raised, at any hour",
    [good("2026-12-11 03:00", { ...EXPIRES, ...over({ a: 1 }) })],
    ["2026-12-11 03:00 expiry raise critical", "2026-12-11 03:00 exceeded raise critical"],
  ],
  [
    "then they behave like any other",
    [
      good("2026-12-01 03:00", use(85)),
      good("2026-12-01 04:00", use(90)),
      good("2026-12-01 05:00"),
      good("2026-12-01 06:00"),
    ],
    ["2026-12-01 04:00 usage raise warning", "2026-12-01 06:00 usage clear warning"],
  ],
  [
    "new users, at any hour, once a month",
    [
      good("2026-12-30 03:00", { ...RENTAL, ...use(70, 75, 9), usageReport: "draft" }),
      good("2026-12-30 09:00", { ...RENTAL, ...use(70, 75, 9) }),
      good("2026-12-30 10:00", { ...RENTAL, ...use(70) }),
      good("2026-12-30 11:00", { ...RENTAL, ...use(70, 75, 9) }),
    ],
    ["2026-12-30 09:00 usage-report clear info", "2026-12-30 10:00 new-month clear warning"],
  ],
  [
    "a rental that did not renew itself",
    [
      good("2026-12-15 03:00", { ...RENTAL, ...EXPIRES }),
      good("2026-12-15 09:00", { ...RENTAL, expires: null }),
    ],
    ["2026-12-15 09:00 expiry clear warning"],
  ],
  ["a failed reading is no beginning", [failed("2026-12-01 02:00"), good("2026-12-01 03:00", use(95))], []],
  [
    "each server by itself",
    [good("2026-12-01 03:00"), good("2026-12-01 03:00", use(95), "oslo"), good("2026-12-01 04:00", use(95))],
    ["2026-12-01 04:00 usage raise warning"],
  ],
  [
    "a restart is none",
    [
      good("2026-12-01 03:00"),
      stop("2026-12-01 04:00"),
      start("2026-12-01 05:00"),
      good("2026-12-01 06:00", use(95)),
    ],
    ["2026-12-01 06:00 usage raise warning"],
  ],
];

const ORDER: Case[] = [
  [
    "not later than the last of its server: ignored",
    [good("2026-12-01 10:00"), good("2026-12-01 10:00", use(95)), good("2026-12-01 09:00", use(95))],
    [],
  ],
  [
    "a failed one too, and after a failed one",
    [
      good("2026-12-01 10:00"),
      failed("2026-12-01 09:00", "credentials"),
      failed("2026-12-01 11:00"),
      good("2026-12-01 10:30", use(95)),
    ],
    [],
  ],
  [
    "another server's last does not matter",
    [
      good("2026-12-01 10:00"),
      good("2026-12-01 09:00", {}, "oslo"),
      good("2026-12-01 09:30", use(95), "oslo"),
    ],
    ["2026-12-01 09:30 oslo usage raise warning"],
  ],
  [
    "between stop and start nothing is seen",
    [
      good("2026-12-01 10:00"),
      stop("2026-12-01 10:30"),
      good("2026-12-01 11:00", use(95)),
      start("2026-12-01 10:40"),
      good("2026-12-01 10:50", use(95)),
    ],
    ["2026-12-01 10:50 usage raise warning"],
  ],
  [
    "offsets and fractions of seconds are read",
    [
      good("2026-12-01 10:00"),
      { ...good("2026-12-01 10:00", use(95)), at: "2026-12-01T12:00:00.0000000+01:00" },
    ],
    ["2026-12-01 11:00 usage raise warning"],
  ],
];

describe("the first good reading adopts", () => {
  it.each(ADOPTED)("%s", (_, lines, events) => expect(told(lines, { usage: USAGE })).toEqual(events));
});
describe("a reading", () => {
  it.each(ORDER)("%s", (_, lines, events) => expect(told(lines)).toEqual(events));
});
