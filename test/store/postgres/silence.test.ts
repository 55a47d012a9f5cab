import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/index.ts";
import { DEADLINES } from "../../../src/store/postgres/deadlines.ts";
import { harness, order } from "../../runs/support.ts";
import { createDatabase, silent, testDatabaseUrl } from "../support.ts";
import { startPostgresProxy } from "./proxy.ts";

describe("the deadlines", () => {
  it("leave no connection of a silent peer standing for more than 30 s, whatever it is at", () => {
    const limit = 30_000;
    const { query_timeout, notifyHeartbeatIntervalMs, notifyHeartbeatTimeoutMs } = DEADLINES;
    expect(DEADLINES.connectionTimeoutMillis).toBeLessThan(limit);
    expect(query_timeout).toBeLessThan(limit);
    expect(notifyHeartbeatIntervalMs + notifyHeartbeatTimeoutMs).toBeLessThan(limit);
    // Asked for a last time at the end of its idleness, at worst.
    expect(DEADLINES.idleTimeoutMillis + query_timeout).toBeLessThan(limit);
    expect(DEADLINES.keepAlive).toBe(true);
  });
});

describe.skipIf(!testDatabaseUrl)("a PostgreSQL server that goes silent beneath the bot", () => {
  it("loses its connections, is said to be away, and finds the bot again when it is back", async () => {
    const { databaseUrl, drop } = await createDatabase();
    const proxy = await startPostgresProxy(databaseUrl);
    const deadlines = {
      ...DEADLINES,
      connectionTimeoutMillis: 300,
      query_timeout: 300,
      idleTimeoutMillis: 300,
      notifyHeartbeatIntervalMs: 300,
      notifyHeartbeatTimeoutMs: 300,
    };
    const store = await openStore({ log: silent, databaseUrl: proxy.databaseUrl, deadlines });
    const at = await harness(store);
    await at.runs.start();
    const held = Promise.withResolvers<void>();
    at.source.before = () => held.promise;
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ sent }) => sent !== undefined);
    expect(await store.trouble()).toBeUndefined();

    const standing = proxy.silence();
    expect(standing()).toBeGreaterThan(0);
    // The report arrives while nothing can be written down.
    held.resolve();
    await expect.poll(standing, { timeout: 10_000 }).toBe(0);
    expect(await store.trouble()).toBe("store_unreachable");

    proxy.mend();
    await expect.poll(() => store.trouble(), { timeout: 10_000 }).toBeUndefined();
    expect(await at.until(run.id)).toMatchObject({ state: "done" });
    const { run: next } = await at.runs.order(order());
    expect(await at.until(next.id)).toMatchObject({ state: "done" });
    expect(at.channel.files).toHaveLength(2);
    await at.close();
    await store.close();
    await proxy.close();
    await drop();
  });
});
