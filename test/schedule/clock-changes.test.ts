import fc from "fast-check";
import { IANAZone } from "luxon";
import { describe, expect, it } from "vitest";
import { readSchedule } from "../../src/schedule/index.ts";
import { runs } from "./support.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("the two nights of the year", () => {
  it.each([
    ["every day at 2:30", "Europe/Berlin", "2027-03-27T12:00:00Z", ["2027-03-28T01:00", "2027-03-29T00:30"]],
    [
      "every day at 2:00 and 3:00",
      "Europe/Berlin",
      "2027-03-27T12:00:00Z",
      ["2027-03-28T01:00", "2027-03-29T00:00"],
    ],
    ["every day at 2:30", "Europe/Berlin", "2027-10-30T12:00:00Z", ["2027-10-31T00:30", "2027-11-01T01:30"]],
    ["hourly", "Europe/Berlin", "2027-10-30T23:30:00Z", ["2027-10-31T00:00", "2027-10-31T02:00"]],
    ["daily at midnight", "America/Havana", "2027-03-13T12:00:00Z", ["2027-03-14T05:00", "2027-03-15T04:00"]],
  ])("%s in %s", (text, zone, now, expected) => {
    expect(runs(text, 2, { now: new Date(now), zone, locale: "en-GB" })).toEqual(expected);
  });
});

/** Some day and a half before a change of the clock. */
const BEFORE_A_CHANGE = [
  ["Europe/Berlin", "2027-03-26T13:00:00Z"],
  ["Europe/Berlin", "2027-10-29T13:00:00Z"],
  ["America/New_York", "2027-03-12T19:00:00Z"],
  ["America/St_Johns", "2027-11-05T19:00:00Z"],
  ["Australia/Lord_Howe", "2027-04-02T03:00:00Z"],
  ["Australia/Lord_Howe", "2027-10-01T03:00:00Z"],
  ["America/Havana", "2027-03-12T17:00:00Z"],
  ["Asia/Gaza", "2027-03-26T10:00:00Z"],
  ["Pacific/Chatham", "2027-09-24T01:00:00Z"],
  ["Africa/Cairo", "2027-04-29T09:00:00Z"],
] as const;

/** Monday is 0. */
const FITS: Readonly<Record<string, (weekday: number) => boolean>> = {
  "every weekday": (day) => day < 5,
  "every weekend": (day) => day >= 5,
  "every Friday, Saturday and Sunday": (day) => day >= 4,
};

/** A zone's offsets in minutes: the same minutes are asked for again and again, and each answer takes a formatter. */
const offsets = new Map<string, number>();

function offsetAt(clock: IANAZone, instant: number): number {
  const key = `${clock.name} ${instant}`;
  const known = offsets.get(key) ?? clock.offset(instant);
  offsets.set(key, known);
  return known;
}

/** The oracle: every minute of three days is looked at, and its wall clock compared. */
function byBruteForce(
  zone: string,
  from: number,
  to: number,
  minuteOfDay: number,
  fits: (weekday: number) => boolean,
): number[] {
  const clock = IANAZone.create(zone);
  const wall = (instant: number) => instant + offsetAt(clock, instant) * MINUTE;
  const found = new Set<number>();
  const firstDay = Math.floor(wall(from) / (24 * HOUR)) - 1;
  for (let day = firstDay; day * 24 * HOUR < wall(to); day++) {
    if (!fits((((day + 3) % 7) + 7) % 7)) continue;
    const target = day * 24 * HOUR + minuteOfDay * MINUTE;
    for (let instant = target - 16 * HOUR; instant < target + 16 * HOUR; instant += MINUTE) {
      if (wall(instant) < target) continue;
      // The first instant at which the clock shows the time, or has gone over it.
      if (instant >= from && instant < to) found.add(instant);
      break;
    }
  }
  return [...found].sort((a, b) => a - b);
}

describe("runs near a clock change", () => {
  it("are those of a walk through every minute", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BEFORE_A_CHANGE),
        fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom("every day", "every weekday", "every weekend", "every Friday, Saturday and Sunday"),
        ([zone, start], hours, minute, days) => {
          const now = new Date(start);
          const until = now.getTime() + 72 * HOUR;
          const clock = (hour: number) => `${hour}:${String(minute).padStart(2, "0")}`;
          const read = readSchedule(`${days} at ${[...new Set(hours)].map(clock).join(", ")}`, {
            now,
            zone,
            locale: "en-GB",
          });
          if (!read.ok) throw new Error(`refused: ${read.reason}`);
          const fits = FITS[days] ?? (() => true);
          const expected = new Set(
            hours.flatMap((hour) => byBruteForce(zone, now.getTime(), until, hour * 60 + minute, fits)),
          );
          const got = read
            .next(40)
            .map(Number)
            .filter((run) => run < until);
          expect(got).toEqual([...expected].sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });
});
