import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMutex, createSemaphore, type Permit } from "../../src/async/semaphore.ts";

const never = new AbortController().signal;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("a semaphore", () => {
  it("gives permits in the order of asking, and none twice", async () => {
    const semaphore = createSemaphore(1);
    const entered: number[] = [];
    const permit = await semaphore.acquire(never);
    const waiting = [1, 2].map(async (id) => {
      const permit = await semaphore.acquire(never);
      entered.push(id);
      return permit;
    });
    expect(semaphore.free).toBe(0);
    expect(semaphore.waiting).toBe(2);
    permit.release();
    permit.release();
    const [first] = waiting;
    (await first)?.release();
    await waiting[1];
    expect(entered).toEqual([1, 2]);
    expect(semaphore.free).toBe(0);
  });

  it("lets go of who no longer wants a permit", async () => {
    const semaphore = createSemaphore(1);
    const permit = await semaphore.acquire(never);
    const gone = new AbortController();
    const waiting = semaphore.acquire(gone.signal);
    gone.abort(new Error("cancelled"));
    await expect(waiting).rejects.toThrow("cancelled");
    await expect(semaphore.acquire(gone.signal)).rejects.toThrow("cancelled");
    permit.release();
    expect(semaphore.free).toBe(1);
  });

  it("knows its own permits while they are held", async () => {
    const [one, other] = [createMutex(), createMutex()];
    const permit = await one.acquire();
    expect([one.holds(permit), other.holds(permit)]).toEqual([true, false]);
    permit.release();
    expect(one.holds(permit)).toBe(false);
  });

  it("hands a released permit to the first in line, whoever asks in the same breath", async () => {
    const semaphore = createSemaphore(1);
    const permit = await semaphore.acquire();
    const entered: string[] = [];
    const first = semaphore.run(async () => void entered.push("first"));
    permit.release();
    await Promise.all([first, semaphore.run(async () => void entered.push("second"))]);
    expect(entered).toEqual(["first", "second"]);
  });

  it.each([
    ["throws", async () => Promise.reject(new Error("broken"))],
    [
      "throws before it begins to wait",
      () => {
        throw new Error("broken");
      },
    ],
  ])("gets its permit back from work that %s", async (_, work) => {
    const mutex = createMutex();
    await expect(mutex.run(work)).rejects.toThrow("broken");
    expect(mutex.free).toBe(1);
  });

  it("never lets in more than it holds, keeps the order, and loses no permit, whoever leaves when", async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant("come" as const) },
      { weight: 3, arbitrary: fc.record({ release: fc.nat() }) },
      { weight: 2, arbitrary: fc.record({ abort: fc.nat() }) },
      { weight: 1, arbitrary: fc.constant("tick" as const) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 80 }),
        async (capacity, steps) => {
          const semaphore = createSemaphore(capacity);
          const callers: AbortController[] = [];
          const inside: Permit[] = [];
          const entered: number[] = [];
          let most = 0;
          const come = () => {
            const id = callers.length;
            const caller = new AbortController();
            callers.push(caller);
            semaphore.acquire(caller.signal).then(
              (permit) => {
                inside.push(permit);
                entered.push(id);
                most = Math.max(most, inside.length);
              },
              (reason: unknown) => expect(reason).toBe(caller.signal.reason),
            );
          };
          const leave = (index: number) => inside.splice(index % (inside.length || 1), 1)[0]?.release();
          for (const step of steps) {
            if (step === "come") come();
            else if (step === "tick") await turn();
            else if ("release" in step) leave(step.release);
            else callers[step.abort % (callers.length || 1)]?.abort();
          }
          await turn();
          while (inside.length > 0) {
            leave(0);
            await turn();
          }
          expect(most).toBeLessThanOrEqual(capacity);
          expect(entered).toEqual(entered.toSorted((a, b) => a - b));
          expect([semaphore.free, semaphore.waiting]).toEqual([capacity, 0]);
        },
      ),
    );
  });
});
