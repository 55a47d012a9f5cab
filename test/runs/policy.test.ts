import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryDelay } from "../../src/runs/policy.ts";

const POLICY = { firstDelayMs: 10_000, longestDelayMs: 300_000 };

describe("retryDelay", () => {
  it.each([
    [0, 0.5, undefined, 10_000],
    [1, 0.5, undefined, 20_000],
    [2, 0, undefined, 30_000],
    [2, 0.999_999, undefined, 50_000],
    [9, 0.5, undefined, 300_000],
    [0, 0.5, 60_000, 63_000],
    [0, 0.5, 1000, 10_000],
  ])(
    "after %i retries with random %f and Retry-After %s is %i ms",
    (retries, random, retryAfterMs, expected) => {
      expect(retryDelay(POLICY, retries, random, retryAfterMs)).toBe(expected);
    },
  );

  it("never comes before the far end's wait, nor within three quarters of the back-off", () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(50), random, fc.nat(1e7), (retries, spread, retryAfterMs) => {
        const delay = retryDelay(POLICY, retries, spread, retryAfterMs);
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs);
        expect(delay).toBeGreaterThanOrEqual(Math.min(300_000, 10_000 * 2 ** retries) * 0.75);
        expect(delay).toBeLessThanOrEqual(Math.max(375_000, Math.ceil(retryAfterMs * 1.1)));
      }),
    );
  });
});
