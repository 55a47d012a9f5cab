import { describe, expect, it } from "vitest";
import { ON_TIME_MS, planDue } from "../../src/schedules/due.ts";
import { definition } from "./support.ts";

const HOUR = 3_600_000;
const catchUpMs = 72 * HOUR;

/** What is made and missed of a recurrence, that was set on 1 November, by a bot that comes back at some moment. */
function plan(words: string, nextDue: string, now: string) {
  const { rule } = definition(words, new Date("2026-11-01T00:00:00Z"));
  const { make, missed, next } = planDue(rule, new Date(nextDue), new Date(now), { catchUpMs });
  return {
    make: make && `${make.minute} ${make.made}`,
    missed: missed.map(({ minute }) => minute),
    next: next?.toISOString(),
  };
}

describe("a schedule that is due", () => {
  it.each<[what: string, words: string, nextDue: string, now: string, made: ReturnType<typeof plan>]>([
    [
      "at its minute",
      "every day at 9",
      "2026-12-01T08:00:00Z",
      "2026-12-01T08:00:00Z",
      { make: "2026-12-01T09:00 due", missed: [], next: "2026-12-02T08:00:00.000Z" },
    ],
    [
      "a day later",
      "every month on the 1st at 9",
      "2026-12-01T08:00:00Z",
      "2026-12-02T09:14:00Z",
      { make: "2026-12-01T09:00 late", missed: [], next: "2027-01-01T08:00:00.000Z" },
    ],
    [
      "three days later",
      "every month on the 1st at 9",
      "2026-12-01T08:00:00Z",
      "2026-12-04T08:00:00Z",
      { make: undefined, missed: ["2026-12-01T09:00"], next: "2027-01-01T08:00:00.000Z" },
    ],
    [
      "after days of a daily one: the newest",
      "every day at 9",
      "2026-12-01T08:00:00Z",
      "2026-12-03T12:00:00Z",
      {
        make: "2026-12-03T09:00 late",
        missed: ["2026-12-01T09:00", "2026-12-02T09:00"],
        next: "2026-12-04T08:00:00.000Z",
      },
    ],
    [
      "after hours of an hourly one: none",
      "every 2 hours",
      "2026-12-01T09:00:00Z",
      "2026-12-01T12:30:00Z",
      {
        make: undefined,
        missed: ["2026-12-01T10:00", "2026-12-01T12:00"],
        next: "2026-12-01T13:00:00.000Z",
      },
    ],
    [
      "of an hourly one that is a few minutes late",
      "hourly",
      "2026-12-01T09:00:00Z",
      "2026-12-01T11:05:00Z",
      {
        make: "2026-12-01T12:00 due",
        missed: ["2026-12-01T10:00", "2026-12-01T11:00"],
        next: "2026-12-01T12:00:00.000Z",
      },
    ],
    [
      "whose end has come",
      "every day at 9, 2 times",
      "2026-11-02T08:00:00Z",
      "2026-11-02T08:01:00Z",
      { make: "2026-11-02T09:00 due", missed: [], next: undefined },
    ],
  ])("%s: %s", (_what, words, nextDue, now, expected) => {
    expect(plan(words, nextDue, now)).toEqual(expected);
  });

  it("at a time that a clock change skips is due after the gap, by the minute that the clock shows then", () => {
    expect(plan("every day at 2:30", "2027-03-28T01:00:00Z", "2027-03-28T01:00:00Z")).toEqual({
      make: "2027-03-28T03:00 due",
      missed: [],
      next: "2027-03-29T00:30:00.000Z",
    });
  });

  it("at a time that comes twice is due once", () => {
    expect(plan("every day at 2:30", "2027-10-31T00:30:00Z", "2027-10-31T01:35:00Z").make).toBe(
      "2027-10-31T02:30 late",
    );
    expect(plan("every day at 2:30", "2027-10-31T00:30:00Z", "2027-10-31T01:35:00Z").next).toBe(
      "2027-11-01T01:30:00.000Z",
    );
  });

  it("misses all of more than can be told at once, and goes on behind them", () => {
    const { make, missed, next } = plan("hourly", "2026-11-01T00:00:00Z", "2027-06-01T00:00:00Z");
    expect(make).toBeUndefined();
    expect(missed.length).toBe(1001);
    expect(next).toBe("2026-12-12T17:00:00.000Z");
  });

  it("is on time for some minutes", () => {
    const at = Date.parse("2026-12-01T09:00:00Z");
    const made = (late: number) =>
      plan("hourly", new Date(at).toISOString(), new Date(at + late).toISOString()).make;
    expect(made(ON_TIME_MS)).toBe("2026-12-01T10:00 due");
    expect(made(ON_TIME_MS + 1)).toBeUndefined();
  });
});
