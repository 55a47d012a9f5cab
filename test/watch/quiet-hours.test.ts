import { describe, expect, it } from "vitest";
import { type Case, CRITICAL_USE, good, over, snooze, start, stop, told, until, use } from "./support.ts";

const NIGHT = { quietHours: { from: "22:00", to: "07:00" } };
const CRITICAL = { ...NIGHT, ...CRITICAL_USE };
const WELL = good("2026-12-01 20:00");
const at = (time: string, fields: object) => good(`2026-12-0${time < "12" ? 2 : 1} ${time}`, fields);
const MORNING = until("2026-12-02 07:00");

const CASES: Case[] = [
  ["begin at the minute", [WELL, at("21:59", use(80)), MORNING], ["2026-12-01 21:59 usage raise info"]],
  ["end at the minute", [WELL, at("22:00", use(80)), MORNING], ["2026-12-02 07:00 usage raise info"]],
  [
    "opened and over: nothing",
    [WELL, at("22:00", use(80)), at("23:00", use(50)), at("23:10", use(50)), MORNING],
    [],
  ],
  [
    "opened and grown: raised as it is",
    [WELL, at("22:00", use(80)), at("23:00", use(90)), MORNING],
    ["2026-12-02 07:00 usage raise warning"],
  ],
  [
    "open, then over: clear with the severity of then",
    [WELL, at("21:00", use(80)), at("22:00", use(90)), at("23:00", use(50)), at("23:10", use(50)), MORNING],
    ["2026-12-01 21:00 usage raise info", "2026-12-02 07:00 usage clear info"],
  ],
  [
    "open, then grown: raise",
    [WELL, at("21:00", use(80)), at("22:00", use(90)), MORNING],
    ["2026-12-01 21:00 usage raise info", "2026-12-02 07:00 usage raise warning"],
  ],
  [
    "open, then fallen: change",
    [WELL, at("21:00", use(90)), at("22:00", use(85)), at("22:10", use(85)), MORNING],
    ["2026-12-01 21:00 usage raise warning", "2026-12-02 07:00 usage change info"],
  ],
  [
    "open, over and open again: change",
    [WELL, at("21:00", use(80)), at("22:00", use(50)), at("22:10", use(50)), at("23:00", use(80)), MORNING],
    ["2026-12-01 21:00 usage raise info", "2026-12-02 07:00 usage change info"],
  ],
  [
    "a snooze that ran out: change",
    [WELL, at("21:00", use(80)), snooze("2026-12-01 21:10", "usage", "2026-12-02 03:00"), MORNING],
    ["2026-12-01 21:00 usage raise info", "2026-12-02 07:00 usage change info"],
  ],
  [
    "snoozed at the end: nothing",
    [
      WELL,
      at("22:00", use(80)),
      snooze("2026-12-01 22:10", "usage", "2026-12-02 12:00"),
      until("2026-12-02 12:00"),
    ],
    ["2026-12-02 12:00 usage remind info"],
  ],
  [
    "critical is told at once, in place of what was held",
    [WELL, at("22:00", use(80)), at("23:00", use(90)), until("2026-12-02 08:00")],
    ["2026-12-01 23:00 usage raise critical", "2026-12-01 23:30 usage escalate critical"],
    CRITICAL,
  ],
  [
    "after it, what follows is compared with it",
    [WELL, at("22:00", use(80)), at("23:00", use(90)), at("23:10", use(80)), at("23:20", use(80)), MORNING],
    ["2026-12-01 23:00 usage raise critical", "2026-12-02 07:00 usage change warning"],
    CRITICAL,
  ],
  [
    "an end of a critical alert is critical",
    [WELL, at("23:00", over({ a: 1 })), at("23:10", {}), at("23:20", {}), MORNING],
    ["2026-12-01 23:00 exceeded raise critical", "2026-12-01 23:20 exceeded clear critical"],
  ],
  [
    "each key by itself",
    [WELL, at("22:00", use(80)), at("23:00", { ...use(80), ...over({ a: 1 }) }), MORNING],
    [
      "2026-12-01 23:00 exceeded raise critical",
      "2026-12-01 23:30 exceeded escalate critical",
      "2026-12-02 07:00 usage raise info",
    ],
  ],
  [
    "unknown, if it still is",
    [WELL, at("22:00", use(null)), at("23:00", use(null)), MORNING],
    ["2026-12-02 07:00 usage unknown info"],
  ],
  [
    "unknown, not if it was read",
    [WELL, at("22:00", use(null)), at("23:00", use(null)), at("23:10", use(50)), MORNING],
    [],
  ],
  [
    "unknown, not if a new spell has only begun",
    [
      WELL,
      at("22:00", use(null)),
      at("23:00", use(null)),
      at("23:10", use(50)),
      at("23:20", use(null)),
      MORNING,
    ],
    [],
  ],
  [
    "one event a key: the raise, not the unknown",
    [WELL, at("22:00", use(80)), at("23:00", use(null)), at("23:10", use(null)), MORNING],
    ["2026-12-02 07:00 usage raise info"],
  ],
  [
    "an end without an event stays one",
    [
      good("2026-12-01 20:00", { expires: "2026-12-10T00:00:00Z" }),
      at("22:00", { expires: "2026-12-11T00:00:00Z" }),
      at("23:00", { status: "Expired" }),
      MORNING,
    ],
    ["2026-12-01 23:00 grace raise critical", "2026-12-01 23:30 grace escalate critical"],
  ],
  ["what was adopted is not told in the morning", [at("22:00", use(80)), MORNING], []],
  [
    "an end that passed while stopped: at the start",
    [WELL, at("22:00", use(80)), stop("2026-12-02 01:00"), start("2026-12-02 09:00")],
    ["2026-12-02 09:00 usage raise info"],
  ],
  [
    "a start when it is quiet again: at the next end",
    [
      WELL,
      at("22:00", use(80)),
      stop("2026-12-02 01:00"),
      start("2026-12-02 23:00"),
      until("2026-12-03 07:00"),
    ],
    ["2026-12-03 07:00 usage raise info"],
  ],
  [
    "within a day",
    [WELL, good("2026-12-02 12:59", use(80)), until("2026-12-02 14:00")],
    ["2026-12-02 14:00 usage raise info"],
    { quietHours: { from: "12:00", to: "14:00" } },
  ],
  [
    "in the zone, on the night in which summer begins",
    [good("2026-03-28 20:00"), good("2026-03-28 22:00", use(80)), until("2026-03-29 06:00")],
    ["2026-03-29 05:00 usage raise info"],
    { ...NIGHT, zone: "Europe/Berlin" },
  ],
  [
    "that end in the hour that is skipped",
    [good("2026-03-28 20:00"), good("2026-03-28 22:00", use(80)), until("2026-03-29 06:00")],
    ["2026-03-29 01:00 usage raise info"],
    { zone: "Europe/Berlin", quietHours: { from: "22:00", to: "02:30" } },
  ],
  [
    "that end in the hour that comes twice",
    [good("2026-10-24 19:00"), good("2026-10-24 22:00", use(80)), until("2026-10-25 06:00")],
    ["2026-10-25 00:30 usage raise info"],
    { zone: "Europe/Berlin", quietHours: { from: "22:00", to: "02:30" } },
  ],
  [
    "on the night in which summer ends",
    [good("2026-10-24 19:00"), good("2026-10-24 22:00", use(80)), until("2026-10-25 08:00")],
    ["2026-10-25 06:00 usage raise info"],
    { ...NIGHT, zone: "Europe/Berlin" },
  ],
];

describe("quiet hours", () => {
  it.each(CASES)("%s", (_, lines, events, settings) =>
    expect(told(lines, settings ?? NIGHT)).toEqual(events),
  );
});
