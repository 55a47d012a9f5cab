import { describe, expect, it } from "vitest";
import { timezoneAt, toWireTimes } from "../../src/orders/timezone.ts";

describe("timezoneAt", () => {
  it.each([
    ["2026-01-31T23:00:00.000Z", "Europe/Berlin", "UTC+01:00"],
    ["2026-07-31T22:00:00.000Z", "Europe/Berlin", "UTC+02:00"],
    ["2026-07-31T22:00:00.000Z", "America/New_York", "UTC-04:00"],
    ["2026-07-31T22:00:00.000Z", "Asia/Kolkata", "UTC+05:30"],
    ["2026-07-31T22:00:00.000Z", "Asia/Kathmandu", "UTC+05:45"],
    ["2026-07-31T22:00:00.000Z", "America/St_Johns", "UTC-02:30"],
    ["2026-07-31T22:00:00.000Z", "Pacific/Kiritimati", "UTC+14:00"],
    ["2026-07-31T22:00:00.000Z", "Pacific/Marquesas", "UTC-09:30"],
    ["2026-01-01T00:00:00.000Z", "Europe/London", "UTC"],
    ["2026-07-01T00:00:00.000Z", "UTC", "UTC"],
  ])("at %s in %s is %s", (instant, zone, timezone) => {
    expect(timezoneAt(instant, zone)).toBe(timezone);
  });
});

describe("toWireTimes", () => {
  it("sends the first instant and the last millisecond", () => {
    expect(toWireTimes({ start: "2026-09-30T22:00:00.000Z", end: "2026-10-31T23:00:00.000Z" })).toEqual({
      startTime: "2026-09-30T22:00:00.000Z",
      endTime: "2026-10-31T22:59:59.999Z",
    });
  });
});
