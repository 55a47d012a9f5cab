import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { TestClock } from "pg-boss";
import { pino } from "pino";
import { describe } from "vitest";
import { openStore, type Store, type StoreOptions } from "../../src/store/index.ts";
import { MIGRATIONS } from "../../src/store/migrations/index.ts";

export const silent = pino({ level: "silent" });

/** A PostgreSQL server on which the tests may make databases of their own. */
export const testDatabaseUrl = process.env.TEST_DATABASE_URL || undefined;

/**
 * A clock that tests drive by hand. Ahead of real time, because a job that is sent through our own connections to
 * PostgreSQL, which the engine does not put on this clock, is due by the server's.
 */
export const testClock = () => new TestClock(Date.now() + 86_400_000);

export interface TestEngine {
  readonly name: "embedded" | "PostgreSQL";
  /** False where there is no server to test on. */
  readonly available: boolean;
  /** Opens a new store; closing it removes it. */
  open(options?: Partial<StoreOptions>): Promise<Store>;
}

export const ENGINES: readonly TestEngine[] = [
  { name: "embedded", available: true, open: openEmbeddedForTest },
  { name: "PostgreSQL", available: testDatabaseUrl !== undefined, open: openPostgresForTest },
];

/** The same suite on the embedded engine and on PostgreSQL; there it is skipped when TEST_DATABASE_URL is not set. */
export function onEachEngine(title: string, suite: (engine: TestEngine) => void): void {
  for (const engine of ENGINES) {
    describe.skipIf(!engine.available)(`${title} (${engine.name})`, () => suite(engine));
  }
}

async function openEmbeddedForTest(options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ log: silent, inMemory: { dumped: await template() }, ...options });
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

/** A data directory with an embedded store in it, as a process that closed it in order leaves it; and what removes it. */
export async function makeDataDirectory(): Promise<{ dataDirectory: string; remove(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "license-report-data-"));
  const lite = await PGlite.create({ dataDir: join(dataDirectory, "store"), loadDataDir: await template() });
  await lite.close();
  return { dataDirectory, remove: () => rm(dataDirectory, { recursive: true, force: true }) };
}

/** A new, empty database on the test server. */
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

/**
 * An embedded database with its schema, made once per machine: initializing one takes seconds, loading this one a
 * fraction of one. Its name holds all that it depends on.
 */
export async function template(): Promise<Blob> {
  const require = createRequire(import.meta.url);
  const version = (name: string) =>
    readFileSync(join(require.resolve(name), "../../package.json"), "utf8").match(/"version": "(.+?)"/)?.[1];
  const key = JSON.stringify([version("@electric-sql/pglite"), version("pg-boss"), MIGRATIONS]);
  const path = join(
    tmpdir(),
    `license-report-test-${createHash("sha256").update(key).digest("hex").slice(0, 16)}.tar`,
  );
  try {
    return new Blob([await readFile(path)]);
  } catch {
    const store = await openStore({ log: silent, inMemory: true });
    const dumped = await store.dump();
    await store.close();
    if (!dumped) throw new Error("the embedded store gave no dump");
    const aside = `${path}.${process.pid}.${randomUUID()}`;
    await writeFile(aside, Buffer.from(await dumped.arrayBuffer()));
    await rename(aside, path);
    return dumped;
  }
}
