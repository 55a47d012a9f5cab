import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestClock } from "pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, openEmbedded, openInMemory } from "../../src/store/embedded.ts";
import { lockPath } from "../../src/store/lock.ts";
import { keepUp, tidy } from "../../src/store/upkeep.ts";
import { silent, template } from "./support.ts";

describe("the embedded database", () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openInMemory(await template());
    await database.query("CREATE TABLE t (n integer PRIMARY KEY)");
  });
  afterAll(() => database.close());

  const numbers = async () =>
    (await database.query<{ n: number }>("SELECT n FROM t ORDER BY n")).map(({ n }) => n);

  it("commits a transaction whose work resolves, and rolls back one whose work throws", async () => {
    await database.transaction((tx) => tx.query("INSERT INTO t VALUES (1)"));
    const failing = database.transaction(async (tx) => {
      await tx.query("INSERT INTO t VALUES (2)");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await numbers()).toEqual([1]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a query", () => database.query("SELECT 1")],
    ["a transaction", () => database.transaction(async () => {})],
    ["a statement of the job engine", () => database.lite.query("SELECT 1")],
    ["statements of the job engine", () => database.lite.exec("SELECT 1")],
  ])(
    "refuses %s that goes past the transaction around it, where it would wait for ever",
    async (_, statement) => {
      await expect(database.transaction(statement)).rejects.toThrow("must go through its tx");
      expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    },
  );

  it("keeps serving after a statement that failed", async () => {
    await expect(database.query("SELECT * FROM nowhere")).rejects.toThrow("nowhere");
    expect(await numbers()).toEqual([1]);
  });

  it("is small", async () => {
    expect(await database.query("SHOW shared_buffers")).toEqual([{ shared_buffers: "16MB" }]);
  });

  it("is vacuumed and checkpointed", async () => {
    await tidy(database);
    const [row] = await database.query<{ n: number }>("SELECT count(*)::int AS n FROM t");
    expect(row).toEqual({ n: 1 });
  });
});

describe("the embedded database's upkeep", () => {
  it("comes every three hours, whatever the last one met, until it is stopped", async () => {
    const clock = new TestClock();
    const statements: string[] = [];
    const query = async (statement: string) => {
      statements.push(statement);
      if (statements.length === 2) throw new Error("busy");
      return [];
    };
    const stop = keepUp({ query }, clock, silent);
    await clock.tick(3 * 3_600_000);
    await clock.tick(3 * 3_600_000);
    stop();
    await clock.tick(3 * 3_600_000);
    expect(statements).toEqual(["VACUUM", "CHECKPOINT", "VACUUM", "CHECKPOINT"]);
  });
});

describe("the embedded database on disk", () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  it("is initialized aside, over what a killed first start left there", async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "license-report-data-"));
    undo.push(() => rm(dataDirectory, { recursive: true }));
    const aside = join(dataDirectory, "store.init");
    await mkdir(aside);
    await writeFile(join(aside, "PG_VERSION"), "18\n");
    const database = await openEmbedded(dataDirectory);
    expect(existsSync(aside)).toBe(false);
    await database.query("CREATE TABLE t AS SELECT 7 AS n");
    await database.close();
    const again = await openEmbedded(dataDirectory);
    undo.push(() => again.close());
    expect(await again.query("SELECT n FROM t")).toEqual([{ n: 7 }]);
  });

  it("says what to do when it cannot be opened, and lets go of the lock", async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "license-report-data-"));
    undo.push(() => rm(dataDirectory, { recursive: true }));
    await mkdir(join(dataDirectory, "store"));
    await writeFile(join(dataDirectory, "store", "PG_VERSION"), "17\n");
    const message = /cannot be opened.*npm run store -- export/;
    await expect(openEmbedded(dataDirectory)).rejects.toThrow(message);
    lockPath(join(dataDirectory, "store.lock")).release();
  });
});
