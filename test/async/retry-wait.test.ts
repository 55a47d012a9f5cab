import fc from "fast-check";
import { TestClock } from "pg-boss";
import { describe, expect, it } from "vitest";
import { retryAfterMs, retryDelay, sleep } from "../../src/async/retry-wait.ts";

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
  ])("after %i tries with random %f and Retry-After %s is %i ms", (tries, random, retryAfterMs, expected) => {
    expect(retryDelay(POLICY, tries, random, retryAfterMs)).toBe(expected);
  });

  it("never comes before the far end's wait, nor within three quarters of the back-off", () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(50), random, fc.nat(1e7), (tries, spread, retryAfterMs) => {
        const delay = retryDelay(POLICY, tries, spread, retryAfterMs);
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs);
        expect(delay).toBeGreaterThanOrEqual(Math.min(300_000, 10_000 * 2 ** tries) * 0.75);
        expect(delay).toBeLessThanOrEqual(Math.max(375_000, Math.ceil(retryAfterMs * 1.1)));
      }),
    );
  });
});

describe("Retry-After", () => {
  it.each([
    ["1", 1000],
    [" 120 ", 120_000],
    ["0", 0],
    ["Wed, 16 Dec 2020 05:50:09 GMT", 0],
    ["", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["soon", undefined],
    [undefined, undefined],
  ])("%j is %j ms", (header, ms) => expect(retryAfterMs(header)).toBe(ms));

  it("as a date counts from now", () => {
    const ms = retryAfterMs(new Date(Date.now() + 60_000).toUTCString()) ?? 0;
    expect(ms).toBeGreaterThan(50_000);
    expect(ms).toBeLessThanOrEqual(60_000);
  });
});

describe("sleep", () => {
  it("lasts as long as it is told", async () => {
    const clock = new TestClock(0);
    let awake = false;
    const slept = sleep(100, { clock }).then(() => {
      awake = true;
    });
    await clock.tick(99);
    expect(awake).toBe(false);
    await clock.tick(1);
    await slept;
  });

  it.each([0, -5, Number.NEGATIVE_INFINITY])("for %d ms does not wait", (ms) =>
    sleep(ms, { clock: new TestClock(0) }),
  );

  it("ends with its signal, which may be aborted before", async () => {
    const clock = new TestClock(0);
    const gone = new AbortController();
    const slept = sleep(100, { clock, signal: gone.signal });
    gone.abort(new Error("cancelled"));
    await expect(slept).rejects.toThrow("cancelled");
    await expect(sleep(0, { clock, signal: gone.signal })).rejects.toThrow("cancelled");
  });
});

describe("a wait that is not spread", () => {
  it.each([
    [0, undefined, 10_000],
    [1, undefined, 20_000],
    [9, undefined, 300_000],
    [0, 60_000, 60_000],
  ])("after %i tries with Retry-After %s is %i ms", (tries, retryAfter, expected) => {
    expect(retryDelay(POLICY, tries, undefined, retryAfter)).toBe(expected);
  });
});
