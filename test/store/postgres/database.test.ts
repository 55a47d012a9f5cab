import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/index.ts";
import { openPostgres } from "../../../src/store/postgres/index.ts";
import { createDatabase, silent, testDatabaseUrl } from "../support.ts";

if (!testDatabaseUrl) {
  console.info(
    "TEST_DATABASE_URL is not set: the tests of store and runs ran on the embedded engine only; those on PostgreSQL were skipped.",
  );
}

describe("a PostgreSQL server that cannot be used", () => {
  it("is told in words that name the setting, without the password", async () => {
    const opened = openStore({ log: silent, databaseUrl: "postgres://me:secret@127.0.0.1:1/x" });
    await expect(opened).rejects.toThrow(
      /^The PostgreSQL server of DATABASE_URL cannot be used: .*ECONNREFUSED/,
    );
    await expect(opened).rejects.not.toThrow("secret");
  });
});

describe.skipIf(!testDatabaseUrl)("PostgreSQL (skipped without TEST_DATABASE_URL)", () => {
  it("serves several stores that start at once on an empty database", async () => {
    const { databaseUrl, drop } = await createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ log: silent, databaseUrl })));
    for (const store of stores)
      expect(await store.query("SELECT CAST(count(*) AS integer) AS n FROM runs")).toEqual([{ n: 0 }]);
    await Promise.all(stores.map((store) => store.close()));
    await drop();
  });

  it("replaces a connection that the server closed", async () => {
    const { databaseUrl, drop } = await createDatabase();
    const errors: Error[] = [];
    const database = await openPostgres(databaseUrl, (error) => errors.push(error));
    const [row] = await database.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const terminate = () =>
      database.transaction((tx) => tx.query("SELECT pg_terminate_backend($1) AS done", [row?.pid]));
    // Tried once more, on another connection: the first is gone by then.
    expect(await terminate()).toEqual([{ done: false }]);
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await database.close();
    await drop();
  });
});
