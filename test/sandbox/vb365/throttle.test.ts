import { describe, expect, test } from "vitest";
import { DEFAULT_SWITCHES } from "../../../sandbox/vb365/switches.ts";
import { TokenThrottle } from "../../../sandbox/vb365/throttle.ts";

const STANDARD = DEFAULT_SWITCHES.throttle;
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24) + seconds * 1000);

/** What calls at these seconds get: `-` passes, else unit and Retry-After. */
function outcomes(seconds: readonly number[], limits = STANDARD, address = "10.0.0.7"): string[] {
  const throttle = new TokenThrottle();
  return seconds.map((second) => {
    const refusal = throttle.admit(address, at(second), limits);
    return refusal ? `${refusal.reason.split(" ").at(-1)} ${refusal.retryAfterSeconds}` : "-";
  });
}

describe("the token throttle", () => {
  test.each<[string, number[], string[]]>([
    ["one per second", [0, 0.2, 0.999, 1], ["-", "Second. 1", "Second. 1", "-"]],
    ["five per minute", [0, 2, 4, 6, 8, 10], ["-", "-", "-", "-", "-", "Minute. 50"]],
    ["a minute later", [0, 2, 4, 6, 8, 59, 60], ["-", "-", "-", "-", "-", "Minute. 1", "-"]],
    [
      "what the second refused does not fill the minute",
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 2, 4, 6, 8, 10],
      [
        "-",
        "Second. 1",
        "Second. 1",
        "Second. 1",
        "Second. 1",
        "Second. 1",
        "-",
        "-",
        "-",
        "-",
        "Minute. 50",
      ],
    ],
  ])("%s", (_, seconds, expected) => {
    expect(outcomes(seconds)).toEqual(expected);
  });

  test("1,500 per hour", () => {
    const limits = { ...STANDARD, perSecond: 0, perMinute: 0 };
    const seconds = Array.from({ length: 1501 }, (_, index) => index);
    expect(outcomes(seconds, limits).slice(-2)).toEqual(["-", "Hour. 2100"]);
  });

  test("names the limit in the reason phrase as the library does", () => {
    const throttle = new TokenThrottle();
    throttle.admit("10.0.0.7", at(0), STANDARD);
    expect(throttle.admit("10.0.0.7", at(0), STANDARD)?.reason).toBe(
      "API calls quota exceeded! maximum admitted 1 per Second.",
    );
  });

  test("counts each client address by itself", () => {
    const throttle = new TokenThrottle();
    expect(throttle.admit("10.0.0.7", at(0), STANDARD)).toBeUndefined();
    expect(throttle.admit("10.0.0.8", at(0), STANDARD)).toBeUndefined();
    expect(throttle.admit("10.0.0.7", at(0), STANDARD)).toBeDefined();
  });

  test.each([
    ["switched off", { ...STANDARD, enabled: false }, "10.0.0.7"],
    ["without limits", { ...STANDARD, perSecond: 0, perMinute: 0, perHour: 0 }, "10.0.0.7"],
    ["loopback exempt", { ...STANDARD, loopbackExempt: true }, "127.0.0.1"],
    ["loopback exempt, IPv6", { ...STANDARD, loopbackExempt: true }, "::1"],
  ])("%s, all pass", (_, limits, address) => {
    expect(outcomes([0, 0, 0, 0, 0, 0, 0], limits, address)).toEqual(Array(7).fill("-"));
  });
});
