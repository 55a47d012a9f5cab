import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreError } from "../../../src/errors.ts";
import { DEADLINES } from "../../../src/store/postgres/deadlines.ts";
import { openPostgres, type PostgresDatabase } from "../../../src/store/postgres/index.ts";
import { createDatabase, testDatabaseUrl } from "../support.ts";
import { type PostgresProxy, startPostgresProxy } from "./proxy.ts";

describe.skipIf(!testDatabaseUrl)("a PostgreSQL server that goes away", () => {
  let proxy: PostgresProxy;
  let database: PostgresDatabase;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const made = await createDatabase();
    drop = made.drop;
    proxy = await startPostgresProxy(made.databaseUrl);
    const deadlines = { ...DEADLINES, query_timeout: 300, connectionTimeoutMillis: 300 };
    database = await openPostgres(proxy.databaseUrl, () => {}, deadlines);
    await database.query("SET search_path TO public");
    await database.query("CREATE TABLE public.counted (n integer)");
  });
  afterEach(async () => {
    await database.close();
    await proxy.close();
    await drop();
  });
  const unreachable = expect.objectContaining({ name: "Failure", code: "store_unreachable" });

  it("is trouble of the store, by its type, for reads, writes and transactions", async () => {
    proxy.cut();
    const insert = "INSERT INTO public.counted VALUES (1)";
    const works = await Promise.allSettled([
      database.query("SELECT 1"),
      database.query(insert),
      database.transaction((tx) => tx.query(insert)),
    ]);
    expect(works.map((work) => work.status === "rejected" && work.reason)).toEqual(
      Array(3).fill(unreachable),
    );
    for (const work of works) expect(work).toMatchObject({ reason: expect.any(StoreError) });
  });

  it("leaves a mistake of ours what it is", async () => {
    const error = await database.query("SELECT nothing_like_it").catch((error: unknown) => error);
    expect(error).not.toBeInstanceOf(StoreError);
  });

  it("is asked once more where nothing was changed yet, so that a restart is not noticed", async () => {
    let tries = 0;
    await database.transaction(async (tx) => {
      tries += 1;
      await tx.query("INSERT INTO public.counted VALUES (1)");
      if (tries === 1) {
        proxy.cut();
        proxy.mend();
      }
      await tx.query("INSERT INTO public.counted VALUES (2)");
    });
    expect(tries).toBe(2);
    expect(await database.query("SELECT n FROM public.counted ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("that stays silent is given up, and its connections are replaced", async () => {
    proxy.silence();
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => database.query("SELECT 1")));
    for (const answer of asked) expect(answer).toMatchObject({ status: "rejected", reason: unreachable });
    const within = database.transaction((tx) => tx.query("SELECT 1"));
    await expect(within).rejects.toEqual(unreachable);
    proxy.mend();
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("does not hold up the close", async () => {
    await database.query("SELECT 1");
    proxy.silence();
    await database.close();
    proxy.mend();
    database = await openPostgres(proxy.databaseUrl, () => {});
  });
});
