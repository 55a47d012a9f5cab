import { TestClock } from "pg-boss";
import { describe, expect, it } from "vitest";
import { TimeoutError, withDeadline, withTimeout } from "../../src/async/timeout.ts";

const forever = () => new Promise<never>(() => {});

describe("withTimeout", () => {
  it("answers what is there in time", async () => {
    const clock = new TestClock(0);
    expect(await withTimeout(Promise.resolve("here"), 100, { clock })).toBe("here");
    await expect(withTimeout(Promise.reject(new Error("broken")), 100, { clock })).rejects.toThrow("broken");
  });

  it("answers undefined exactly when the time is over, and lets the work go on", async () => {
    const clock = new TestClock(0);
    const { promise, resolve } = Promise.withResolvers<string>();
    let answered = false;
    const answer = withTimeout(promise, 100, { clock }).finally(() => {
      answered = true;
    });
    await clock.tick(99);
    expect(answered).toBe(false);
    await clock.tick(1);
    expect(await answer).toBeUndefined();
    resolve("late");
    expect(await promise).toBe("late");
  });

  it("tells nobody of a failure that comes too late", async () => {
    const clock = new TestClock(0);
    const { promise, reject } = Promise.withResolvers<string>();
    const answer = withTimeout(promise, 100, { clock });
    await clock.tick(100);
    expect(await answer).toBeUndefined();
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on("unhandledRejection", note);
    reject(new Error("late"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  it("ends with its signal, and before it begins where that is aborted", async () => {
    const clock = new TestClock(0);
    const gone = new AbortController();
    const answer = withTimeout(forever(), 100, { clock, signal: gone.signal });
    gone.abort(new Error("cancelled"));
    await expect(answer).rejects.toThrow("cancelled");
    await expect(withTimeout(forever(), 100, { clock, signal: gone.signal })).rejects.toThrow("cancelled");
  });
});

describe("withDeadline", () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("as the work puts it")), { once: true });
    });

  it("answers what the work answers, and leaves no timer", async () => {
    const clock = new TestClock(0);
    let inner: AbortSignal | undefined;
    const work = async (signal: AbortSignal) => {
      inner = signal;
      return "done";
    };
    expect(await withDeadline(work, 100, { clock })).toBe("done");
    await clock.tick(1000);
    expect(inner?.aborted).toBe(false);
  });

  it("aborts the work when the time is over, and says so whatever the work makes of it", async () => {
    const clock = new TestClock(0);
    const answer = withDeadline(untilAborted, 100, { clock });
    const outcome = answer.catch((error: unknown) => error);
    await clock.tick(100);
    expect(await outcome).toBeInstanceOf(TimeoutError);
  });

  it("waits for work that tidies up after itself", async () => {
    const clock = new TestClock(0);
    const tidied = Promise.withResolvers<void>();
    let ended = false;
    const answer = withDeadline((signal) => untilAborted(signal).finally(() => tidied.promise), 100, {
      clock,
    });
    const outcome = answer
      .catch((error: unknown) => error)
      .finally(() => {
        ended = true;
      });
    await clock.tick(100);
    expect(ended).toBe(false);
    tidied.resolve();
    expect(await outcome).toBeInstanceOf(TimeoutError);
  });

  it("aborts the work with the caller's signal, and begins none where that is aborted", async () => {
    const clock = new TestClock(0);
    const gone = new AbortController();
    let begun = 0;
    const work = (signal: AbortSignal) => {
      begun += 1;
      return untilAborted(signal);
    };
    const answer = withDeadline(work, 100, { clock, signal: gone.signal });
    gone.abort(new Error("cancelled"));
    await expect(answer).rejects.toThrow("as the work puts it");
    await expect(withDeadline(work, 100, { clock, signal: gone.signal })).rejects.toThrow("cancelled");
    expect(begun).toBe(1);
  });
});
