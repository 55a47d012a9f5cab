import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Transaction } from "../../../src/store/database.ts";
import { type SqliteDatabase, wrapSqlite } from "../../../src/store/sqlite/database.ts";
import { openInMemory } from "../../../src/store/sqlite/open.ts";

const insert = (tx: Pick<Transaction, "query">, n: number) => tx.query("INSERT INTO t VALUES ($1)", [n]);

describe("a SQLite database", () => {
  let database: SqliteDatabase;
  beforeEach(async () => {
    database = openInMemory();
    await database.query("CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT");
  });
  afterEach(() => database.close());

  const numbers = async () =>
    (await database.query<{ n: number }>("SELECT n FROM t ORDER BY n")).map(({ n }) => n);

  it("commits a transaction whose work resolves, and rolls back one whose work throws", async () => {
    await database.transaction((tx) => insert(tx, 1));
    const failing = database.transaction(async (tx) => {
      await insert(tx, 2);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await numbers()).toEqual([1]);
  });

  it("keeps the statements of other callers out of a transaction that waits, which they would be rolled back with", async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: fails, reject: fail } = Promise.withResolvers<void>();
    const order: string[] = [];
    const waiting = database.transaction(async (tx) => {
      await insert(tx, 1);
      begin();
      await fails;
    });
    await begun;
    const others = Promise.all([
      insert(database, 2).then(() => order.push("statement")),
      database.transaction((tx) => insert(tx, 3)).then(() => order.push("transaction")),
      numbers().then((seen) => order.push(`read ${seen}`)),
    ]);
    await nextTurn();
    expect(order).toEqual([]);
    fail(new Error("rolled back"));
    await expect(waiting).rejects.toThrow("rolled back");
    await others;
    expect(await numbers()).toEqual([2, 3]);
    expect(order).toContain("read 2,3");
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a query", () => database.query("SELECT 1")],
    ["a transaction", () => database.transaction(async () => {})],
  ])(
    "refuses %s that goes past the transaction around it, where it would wait for ever",
    async (_, statement) => {
      await expect(database.transaction(statement)).rejects.toThrow("must go through its tx");
      expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    },
  );

  it("refuses a statement of a transaction that is over, which would be in nobody's", async () => {
    const late = await database.transaction(async (tx) => tx);
    await expect(insert(late, 1)).rejects.toThrow("is over");
    expect(await numbers()).toEqual([]);
  });

  it("runs what follows a commit after it, and never after a rollback", async () => {
    const followed: string[] = [];
    await database.transaction(async (tx) => {
      tx.afterCommit(() => followed.push("commit"));
      await insert(tx, 1);
      expect(followed).toEqual([]);
    });
    const failing = database.transaction(async (tx) => {
      tx.afterCommit(() => followed.push("rollback"));
      await insert(tx, 1);
    });
    await expect(failing).rejects.toThrow("UNIQUE");
    expect(followed).toEqual(["commit"]);
  });

  it("keeps serving after a statement that failed", async () => {
    await expect(database.query("SELECT * FROM nowhere")).rejects.toThrow("nowhere");
    expect(await numbers()).toEqual([]);
  });

  it("takes times and booleans as both engines do", async () => {
    await database.query("CREATE TABLE u (at TEXT, due INTEGER) STRICT");
    const at = new Date("2026-11-24T10:00:00.123Z");
    await database.query("INSERT INTO u VALUES ($1, $2)", [at, true]);
    expect(await database.query("SELECT * FROM u")).toEqual([{ at: at.toISOString(), due: 1 }]);
  });
});

describe("a commit", () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "license-report-commit-"));
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** A database whose flushes end when they are told to. */
  function open() {
    const connection = new DatabaseSync(join(directory, "t.sqlite"));
    connection.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT");
    const flushes: PromiseWithResolvers<void>[] = [];
    const flush = () => {
      const next = Promise.withResolvers<void>();
      flushes.push(next);
      return next.promise;
    };
    const database = wrapSqlite(connection, { path: "the store", flush, close: async () => {} });
    const settled: number[] = [];
    const write = (n: number) => insert(database, n).then(() => settled.push(n));
    return { database, flushes, settled, write };
  }

  it("resolves after a flush that began after it, shared by all that came meanwhile", async () => {
    const { flushes, settled, write, database } = open();
    const first = write(1);
    await expect.poll(() => flushes.length).toBe(1);
    const others = [write(2), write(3)];
    const readOnly = database.transaction(async () => {}).then(() => settled.push(0));
    await nextTurn();
    expect([settled, flushes.length]).toEqual([[], 1]);
    flushes[0]?.resolve();
    await first;
    await expect.poll(() => flushes.length).toBe(2);
    expect(settled).toEqual([1]);
    flushes[1]?.resolve();
    await Promise.all([...others, readOnly]);
    expect(settled.toSorted()).toEqual([0, 1, 2, 3]);
    expect(flushes).toHaveLength(2);
    expect(await database.query("SELECT count(*) AS n FROM t")).toEqual([{ n: 3 }]);
    await database.close();
  });

  it("does not succeed any more once a flush failed: a later one proves nothing of what was lost", async () => {
    const { flushes, write, database } = open();
    const first = write(1);
    await expect.poll(() => flushes.length).toBe(1);
    flushes[0]?.reject(Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" }));
    await expect(first).rejects.toMatchObject({
      code: "store_unreachable",
      message: expect.stringContaining("EIO"),
    });
    await expect(write(2)).rejects.toThrow("cannot be written to");
    expect(flushes).toHaveLength(1);
    await database.close();
  });
});
