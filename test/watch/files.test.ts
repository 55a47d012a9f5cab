import { describe, expect, it } from "vitest";
import { parseReadings, parseSettings, parseState } from "../../src/watch/index.ts";
import { problemOf } from "../../src/watch/replay.ts";
import { good } from "./support.ts";

const READINGS = JSON.stringify(good("2026-12-01 09:00"));

const BAD_LINES: [string, string, RegExp][] = [
  ["no JSON", `${READINGS}\nnonsense`, /Line 2: is no JSON/],
  ["a reading without its server", '{"at":"2026-12-01T09:00:00Z","reading":{}}', /Line 1: server/],
  [
    "an instant that is none",
    '\n{"at":"today","server":"a","reading":{}}',
    /Line 2: at is no ISO 8601 instant/,
  ],
  ["no reading", '{"at":"2026-12-01T09:00:00Z","server":"a"}', /Line 1: reading/],
  ["another input", '{"at":"2026-12-01T09:00:00Z","input":"shout"}', /Line 1: input/],
  [
    "a snooze without an end",
    '{"at":"2026-12-01T09:00:00Z","input":"snooze","server":"a","key":"usage"}',
    /Line 1: until/,
  ],
  ["no object", "null", /Line 1/],
];

const BAD_SETTINGS: [string, RegExp][] = [
  ["{", /is no JSON/],
  ['{"zone":"Mars/Phobos"}', /zone is no IANA time zone/],
  ['{"tellFrom":"9"}', /tellFrom is no time of day/],
  ['{"expiriDays":[1]}', /expiriDays/],
  ['{"clearReadings":0}', /clearReadings/],
  ['{"quietHours":{"from":"22:00","to":"24:00"}}', /quietHours\.to is no time of day/],
  ['{"usage":[{"percent":80,"severity":"bad"}]}', /usage\.0\.severity/],
  ["[]", /object/],
];

const problem = (read: () => unknown) => {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return problemOf(error);
  }
};

describe("what is read", () => {
  it.each(BAD_LINES)("a readings file with %s: refused with the line", (_, content, expected) =>
    expect(problem(() => parseReadings(content))).toMatch(expected),
  );
  it.each(BAD_SETTINGS)("the settings %s: refused", (content, expected) =>
    expect(problem(() => parseSettings(JSON.parse(content)))).toMatch(expected),
  );
  it("settings have their defaults", () =>
    expect(parseSettings()).toMatchObject({
      zone: "UTC",
      tellFrom: 540,
      expiryDays: [60, 30, 14, 7, 3, 1],
      rentalDays: [7, 3, 1],
      warningDays: 14,
      criticalDays: 3,
      hysteresisPoints: 2,
      clearReadings: 2,
      silentReadings: 3,
      silentMinutes: 60,
      silentCriticalHours: 24,
      rolloverHours: 24,
      changeHours: 24,
      escalateMinutes: 30,
      acknowledgeHours: 24,
      snoozeMaxDays: 30,
      quietHours: null,
    }));
  it("a state of another version: refused", () =>
    expect(problem(() => parseState({ version: 2, stopped: false, servers: [] }))).toMatch(/version/));
});
