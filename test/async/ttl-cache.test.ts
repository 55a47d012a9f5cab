import { TestClock } from "pg-boss";
import { describe, expect, it } from "vitest";
import { TtlCache, type TtlCacheOptions } from "../../src/async/ttl-cache.ts";

/** A cache of what `answers` says at the time, counting the loads of each key. */
function setUp(options: Partial<TtlCacheOptions<string>> = {}) {
  const clock = new TestClock(0);
  const loads: string[] = [];
  const cache = new TtlCache<string>({
    load: async (key) => {
      loads.push(key);
      return `${key}${loads.length}`;
    },
    ttlMs: 100,
    clock,
    ...options,
  });
  return { clock, loads, cache };
}

describe("a TTL cache", () => {
  it("loads a key once for all who ask at once, and again when its time is over", async () => {
    const { cache, clock, loads } = setUp();
    expect(await Promise.all([cache.get("a"), cache.get("a"), cache.get("b")])).toEqual(["a1", "a1", "b2"]);
    await clock.tick(99);
    expect(await cache.get("a")).toBe("a1");
    expect(cache.cached("a")).toBe("a1");
    await clock.tick(1);
    expect(cache.cached("a")).toBeUndefined();
    expect(cache.peek("a")).toBe("a1");
    expect(await cache.get("a")).toBe("a3");
    expect(loads).toEqual(["a", "b", "a"]);
  });

  it("keeps each value as long as it is good for, and one that is good for nothing not at all", async () => {
    const values = ["no", "yes", "no"];
    const { cache, clock } = setUp({
      load: async () => values.shift() ?? "",
      ttlMs: (value) => (value === "yes" ? 100 : 0),
    });
    expect(await cache.get("a")).toBe("no");
    expect(cache.peek("a")).toBeUndefined();
    expect(await cache.get("a")).toBe("yes");
    await clock.tick(100);
    // The no takes the place of the yes before it.
    expect(await cache.get("a")).toBe("no");
    expect(cache.peek("a")).toBeUndefined();
  });

  it("never remembers a failure", async () => {
    let isBroken = true;
    const { cache } = setUp({
      load: async (key) => {
        if (isBroken) throw new Error("broken");
        return key;
      },
    });
    const calls = await Promise.allSettled([cache.get("a"), cache.get("a")]);
    expect(calls.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isBroken = false;
    expect(await cache.get("a")).toBe("a");
  });

  it("tells the load what was known before", async () => {
    const earlier: (string | undefined)[] = [];
    const { cache, clock } = setUp({
      load: async (_key, _signal, before) => {
        earlier.push(before);
        return `${before ?? ""}x`;
      },
    });
    await cache.get("a");
    await clock.tick(100);
    await cache.get("a");
    expect(earlier).toEqual([undefined, "x"]);
  });

  it("forgets the value that was loaded longest ago when it is full", async () => {
    const { cache, clock } = setUp({ maxSize: 2 });
    await cache.get("a");
    await cache.get("b");
    await clock.tick(100);
    await cache.get("a");
    await cache.get("c");
    expect(["a", "b", "c"].map((key) => cache.peek(key))).toEqual(["a3", undefined, "c4"]);
  });

  it("does not keep what was being loaded when its key was forgotten", async () => {
    const loads: PromiseWithResolvers<string>[] = [];
    const { cache } = setUp({
      load: () => {
        const load = Promise.withResolvers<string>();
        loads.push(load);
        return load.promise;
      },
    });
    const before = cache.get("a");
    cache.delete("a");
    const after = cache.get("a");
    loads[1]?.resolve("new");
    expect(await after).toBe("new");
    loads[0]?.resolve("old");
    expect(await before).toBe("old");
    expect(cache.cached("a")).toBe("new");
  });

  it("gives up a load that nobody waits for, and only that", async () => {
    const signals: AbortSignal[] = [];
    const { cache } = setUp({
      load: (_key, signal) => {
        signals.push(signal);
        return new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        });
      },
    });
    const [one, other] = [new AbortController(), new AbortController()];
    const calls = [cache.get("a", one.signal), cache.get("a", other.signal)].map((call) =>
      call.catch(() => "left"),
    );
    one.abort();
    expect(await calls[0]).toBe("left");
    expect(signals[0]?.aborted).toBe(false);
    other.abort();
    expect(await calls[1]).toBe("left");
    expect(signals[0]?.aborted).toBe(true);
  });
});
