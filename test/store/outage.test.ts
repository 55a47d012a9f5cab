import { describe, expect, it } from "vitest";
import { TestClock } from "../../src/async/clock.ts";
import { type StoreCode, StoreError } from "../../src/errors.ts";
import type { Log } from "../../src/ops/log.ts";
import type { Database, Transaction } from "../../src/store/database.ts";
import { watchOutages } from "../../src/store/outage.ts";

/** A watched database that fails as it is told to, and what the log says of it. */
function watched(engine: Database["engine"] = "sqlite") {
  const clock = new TestClock();
  const lines: unknown[] = [];
  const write = (level: string) => (fields: object, msg: string) => lines.push([level, fields, msg]);
  const log = { info: write("info"), error: write("error") } as unknown as Log;
  const asked: string[] = [];
  const far: { trouble: StoreCode | "a mistake of ours" | undefined; isReadable: boolean } = {
    trouble: undefined,
    isReadable: false,
  };
  const query: Database["query"] = async (text) => {
    asked.push(text);
    if (far.trouble === undefined || (far.isReadable && /^SELECT/.test(text))) return [];
    throw far.trouble === "a mistake of ours" ? new Error(far.trouble) : new StoreError(far.trouble);
  };
  const transaction: Database["transaction"] = (work) =>
    work({ query, afterCommit: () => {} } satisfies Transaction);
  const database = watchOutages(
    { engine, query, transaction, close: async () => {} },
    { log, clock, awayMs: 60_000 },
  );
  const use = (text = "SELECT 1") => database.query(text).catch(() => {});
  return { database, clock, lines, asked, far, use };
}

const AWAY = "the store is away; reports and orders wait for it";

describe("a store that is away", () => {
  it("is told once when it lasts, and once when it is back", async () => {
    const { clock, lines, far, use } = watched();
    far.trouble = "store_unreachable";
    await use();
    await clock.tick(59_000);
    await use();
    expect(lines).toEqual([]);
    await clock.tick(300_000);
    expect(lines).toEqual([["error", { code: "store_unreachable", seconds: 60 }, AWAY]]);
    far.trouble = undefined;
    await use();
    await use();
    expect(lines.slice(1)).toEqual([["info", { seconds: 359 }, "the store is back"]]);
  });

  it("is not worth a word when it is back in time", async () => {
    const { clock, lines, far, use } = watched();
    far.trouble = "store_busy";
    await use();
    far.trouble = undefined;
    await use();
    await clock.tick(300_000);
    expect(lines).toEqual([]);
  });

  it("is known at once to who asks, by its code, and a mistake of ours is none of its", async () => {
    const { database, far, use } = watched();
    expect(await database.trouble()).toBeUndefined();
    far.trouble = "a mistake of ours";
    await use();
    await expect(database.trouble()).rejects.toThrow("a mistake of ours");
    far.trouble = "store_damaged";
    expect(await database.trouble()).toBe("store_damaged");
    far.trouble = undefined;
    await use();
    expect(await database.trouble()).toBeUndefined();
  });

  it.each(["store_full", "store_read_only"] as const)(
    "for writing alone (%s) is back with a write",
    async (code) => {
      const { database, clock, far, use } = watched();
      Object.assign(far, { trouble: code, isReadable: true });
      await database.transaction((tx) => tx.query("INSERT INTO runs")).catch(() => {});
      await use();
      expect(await database.trouble()).toBe(code);
      far.trouble = undefined;
      await use();
      expect(await database.trouble()).toBe(code);
      // It is asked by a write that changes nothing, for nobody may order anything while it is unready.
      await clock.tick(5_000);
      expect(await database.trouble()).toBeUndefined();
    },
  );

  it("is noticed while nobody uses it, where it can go away by itself", async () => {
    const { database, clock, lines, far } = watched("postgres");
    far.trouble = "store_unreachable";
    await clock.tick(66_000);
    expect(lines).toHaveLength(1);
    far.trouble = undefined;
    await clock.tick(5_000);
    expect(lines).toHaveLength(2);
    await database.close();
  });

  it("is asked for no longer than it is open, and an embedded one that works not at all", async () => {
    const embedded = watched();
    await embedded.clock.tick(60_000);
    expect(embedded.asked).toEqual([]);
    const server = watched("postgres");
    await server.database.close();
    await server.clock.tick(60_000);
    expect(server.asked).toEqual([]);
  });
});
