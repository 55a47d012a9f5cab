import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { TestClock as PgBossTestClock } from "pg-boss";
import { pino } from "pino";
import { describe } from "vitest";
import { type Clock, TestClock } from "../../src/async/clock.ts";
import type { Database } from "../../src/store/database.ts";
import { openStore, type Store, type StoreOptions } from "../../src/store/index.ts";
import { openPostgres } from "../../src/store/postgres/index.ts";
import { openInMemory } from "../../src/store/sqlite/open.ts";

export const silent = pino({ level: "silent" });

/** A PostgreSQL server on which the tests may make databases of their own. */
export const testDatabaseUrl = process.env.TEST_DATABASE_URL || undefined;

/** A clock that tests drive by hand. */
export interface DrivenClock extends Clock {
  setTime(time: number): Promise<void>;
  tick(ms: number): Promise<void>;
}

export interface TestEngine {
  readonly name: "SQLite" | "PostgreSQL";
  /** False where there is no server to test on. */
  readonly available: boolean;
  /** Opens a new store; closing it removes it. `inMemory` counts on SQLite: a file waits for the disk at each commit. */
  open(options?: Partial<StoreOptions>): Promise<Store>;
  /** Several connections to one new database (on SQLite the same one), and what removes it. */
  connect(count: number): Promise<{ databases: [Database, ...Database[]]; close(): Promise<void> }>;
  testClock(): DrivenClock;
}

export const ENGINES: readonly TestEngine[] = [
  {
    name: "SQLite",
    available: true,
    open: openSqliteForTest,
    connect: connectSqlite,
    testClock: () => new TestClock(),
  },
  {
    name: "PostgreSQL",
    available: testDatabaseUrl !== undefined,
    open: openPostgresForTest,
    connect: connectPostgres,
    // Ahead of real time, because a job that is sent through our own connections, which the engine does not put on this
    // clock, is due by the server's.
    testClock: () => new PgBossTestClock(Date.now() + 86_400_000),
  },
];

/** The same suite on SQLite and on PostgreSQL; there it is skipped when TEST_DATABASE_URL is not set. */
export function onEachEngine(title: string, suite: (engine: TestEngine) => void): void {
  for (const engine of ENGINES) {
    describe.skipIf(!engine.available)(`${title} (${engine.name})`, () => suite(engine));
  }
}

/** A store in memory: what a file adds is tested in `test/store/sqlite`. */
export const openStoreInMemory = (options: Partial<StoreOptions> = {}): Promise<Store> =>
  openStore({ log: silent, inMemory: true, ...options });

/** A store in a file, as the bot has it, unless that is nothing to the test. */
async function openSqliteForTest(options: Partial<StoreOptions> = {}): Promise<Store> {
  if (options.inMemory) return openStoreInMemory(options);
  const { dataDirectory, remove } = await makeDataDirectory();
  const store = await openStore({ log: silent, dataDirectory, ...options });
  return {
    ...store,
    close: async () => {
      await store.close();
      await remove();
    },
  };
}

async function openPostgresForTest(options: Partial<StoreOptions> = {}): Promise<Store> {
  const { databaseUrl, drop } = await createDatabase();
  const store = await openStore({ log: silent, databaseUrl, ...options });
  return {
    ...store,
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

async function connectSqlite(count: number) {
  const database = openInMemory();
  const others = Array<Database>(count - 1).fill(database);
  return { databases: [database, ...others] as [Database, ...Database[]], close: () => database.close() };
}

async function connectPostgres(count: number) {
  const { databaseUrl, drop } = await createDatabase();
  const open = () => openPostgres(databaseUrl, () => {});
  const first = await open();
  const others = await Promise.all(Array.from({ length: count - 1 }, open));
  return {
    databases: [first, ...others] as [Database, ...Database[]],
    async close() {
      await Promise.all([first, ...others].map((database) => database.close()));
      await drop();
    },
  };
}

export async function makeDataDirectory(): Promise<{ dataDirectory: string; remove(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "license-report-data-"));
  return { dataDirectory, remove: () => rm(dataDirectory, { recursive: true, force: true }) };
}

/** A new database on the test server. */
export async function createDatabase(): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  if (!testDatabaseUrl) throw new Error("TEST_DATABASE_URL is not set");
  const name = `license_report_test_${randomUUID().replaceAll("-", "")}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(testDatabaseUrl);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name}`);
  const url = new URL(testDatabaseUrl);
  url.pathname = name;
  return { databaseUrl: url.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
