import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSharedTask, createSingleFlight } from "../../src/async/single-flight.ts";

/** Work that ends when it is told, and remembers what became of each time. */
function controlled() {
  const begun: {
    key: string;
    signal: AbortSignal;
    end: (value: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const flight = createSingleFlight((key: string, signal) => {
    const { promise, resolve: end, reject: fail } = Promise.withResolvers<string>();
    begun.push({ key, signal, end, fail });
    return promise;
  });
  return { begun, flight };
}

describe("single-flight", () => {
  it("does the work once for each key, and anew when it has ended", async () => {
    const { begun, flight } = controlled();
    const calls = ["a", "b", "a"].map((key) => flight.run(key));
    expect(begun.map(({ key }) => key)).toEqual(["a", "b"]);
    for (const { key, end } of begun) end(key.toUpperCase());
    expect(await Promise.all(calls)).toEqual(["A", "B", "A"]);
    void flight.run("a");
    expect(begun).toHaveLength(3);
  });

  it("tells a failure to all who wait, and begins anew after it", async () => {
    const { begun, flight } = controlled();
    const calls = [flight.run("a"), flight.run("a")];
    begun[0]?.fail(new Error("broken"));
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    void flight.run("a");
    expect(begun).toHaveLength(2);
  });

  it("lets one who aborts leave alone, at once", async () => {
    const { begun, flight } = controlled();
    const gone = new AbortController();
    const leaving = flight.run("a", gone.signal);
    const staying = flight.run("a", new AbortController().signal);
    gone.abort(new Error("cancelled"));
    await expect(leaving).rejects.toThrow("cancelled");
    expect(begun[0]?.signal.aborted).toBe(false);
    begun[0]?.end("done");
    expect(await staying).toBe("done");
  });

  it("gives the work up when the last one has left, and nobody joins it then", async () => {
    const { begun, flight } = controlled();
    const gone = new AbortController();
    const calls = [flight.run("a", gone.signal), flight.run("a", gone.signal)];
    gone.abort();
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(begun[0]?.signal.aborted).toBe(true);
    const next = flight.run("a");
    begun[1]?.end("again");
    expect(await next).toBe("again");
  });

  it("goes on for a caller who cannot leave", async () => {
    const { begun, flight } = controlled();
    const gone = new AbortController();
    const [staying, leaving] = [flight.run("a"), flight.run("a", gone.signal)];
    gone.abort();
    await expect(leaving).rejects.toThrow();
    expect(begun[0]?.signal.aborted).toBe(false);
    begun[0]?.end("done");
    expect(await staying).toBe("done");
  });

  it("begins no work for a caller who has left already", async () => {
    const { begun, flight } = controlled();
    await expect(flight.run("a", AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    expect(begun).toEqual([]);
  });

  it("begins anew for who comes after it was forgotten; who waits keeps what is under way", async () => {
    const { begun, flight } = controlled();
    const before = flight.run("a");
    flight.forget("a");
    const after = flight.run("a");
    begun[1]?.end("new");
    begun[0]?.end("old");
    expect(await Promise.all([before, after])).toEqual(["old", "new"]);
  });

  it("takes work that throws at once for work that fails", async () => {
    const task = createSharedTask(() => {
      throw new Error("broken");
    });
    await expect(task()).rejects.toThrow("broken");
  });

  it("aborts the work exactly when all have left before it ended", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), async (leaves) => {
        const { begun, flight } = controlled();
        const callers = leaves.map((leaves) => ({ leaves, controller: new AbortController() }));
        const calls = callers.map(({ controller }) => flight.run("a", controller.signal));
        for (const { leaves, controller } of callers) if (leaves) controller.abort();
        expect(begun[0]?.signal.aborted).toBe(leaves.every(Boolean));
        begun[0]?.end("done");
        const outcomes = await Promise.allSettled(calls);
        expect(outcomes.map(({ status }) => status === "rejected")).toEqual(leaves);
      }),
    );
  });
});
