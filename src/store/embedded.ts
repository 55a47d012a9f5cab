import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Sql } from "./database.ts";
import { LockedError, lockPath } from "./lock.ts";

/** Measured: 350 MB of resident memory with PostgreSQL's default of 128 MB, 228 MB with this. */
const START_PARAMETERS = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];

export interface EmbeddedDatabase extends Database {
  readonly engine: "embedded";
  /** For the job engine, which speaks to PGlite by its own adapter; through the same guard as everything else. */
  readonly lite: Pick<PGlite, "query" | "exec" | "listen">;
  /** The data directory as an uncompressed tar file. */
  dump(): Promise<Blob>;
}

/**
 * Opens the embedded database in `<dataDirectory>/store`, which this process alone holds until it is closed.
 * Opening holds the event loop for up to some seconds.
 * @throws Error with a message for people, when another process holds the directory or PGlite cannot open it
 */
export async function openEmbedded(dataDirectory: string): Promise<EmbeddedDatabase> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const directory = join(dataDirectory, "store");
  const lock = takeLock(dataDirectory, `${directory}.lock`);
  try {
    if (!existsSync(directory)) await initializeAside(directory);
    const lite = await PGlite.create({ dataDir: directory, startParams: START_PARAMETERS });
    return wrap(lite, () => lock.release());
  } catch (cause) {
    lock.release();
    throw new Error(
      `The store in ${directory} cannot be opened. If it was made by another major version of PGlite, export it with that version first ("npm run store -- export"), else restore a backup.`,
      { cause },
    );
  }
}

/** Opens an embedded database that lives in memory only, empty or as it was dumped. */
export async function openInMemory(dumped?: Blob): Promise<EmbeddedDatabase> {
  const lite = await PGlite.create({
    startParams: START_PARAMETERS,
    ...(dumped && { loadDataDir: dumped }),
  });
  return wrap(lite, () => {});
}

function takeLock(dataDirectory: string, path: string) {
  try {
    return lockPath(path);
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw cause;
    throw new Error(
      `The data directory ${dataDirectory} is in use by another process. Only one process may use the embedded store: stop the other one, set another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server.`,
      { cause },
    );
  }
}

/**
 * A first initialization that is killed half-way leaves a directory that never opens again (5 of 18 kills), so it
 * happens in another place, and a rename makes it count.
 */
async function initializeAside(directory: string): Promise<void> {
  const aside = `${directory}.init`;
  await rm(aside, { recursive: true, force: true });
  const lite = await PGlite.create({ dataDir: aside, startParams: START_PARAMETERS });
  await lite.close();
  await rename(aside, directory);
}

function wrap(lite: PGlite, release: () => void): EmbeddedDatabase {
  /** Set within a transaction. A statement that went past its `tx` would wait for it to end, and it for the statement. */
  const within = new AsyncLocalStorage<true>();
  const guard = () => {
    if (within.getStore()) throw new Error("a statement within a transaction must go through its tx");
  };
  return {
    engine: "embedded",
    lite: {
      query: async (text, values, options) => {
        guard();
        return lite.query(text, values, options);
      },
      exec: async (text, options) => {
        guard();
        return lite.exec(text, options);
      },
      listen: (channel, callback) => lite.listen(channel, callback),
    },
    query: async <Row>(text: string, values: readonly unknown[] = []) => {
      guard();
      return (await lite.query<Row>(text, [...values])).rows;
    },
    transaction: async (work) => {
      guard();
      return lite.transaction((tx) => within.run(true, () => work(wrapTransaction(tx))));
    },
    dump: () => lite.dumpDataDir("none"),
    close: async () => {
      await lite.close();
      release();
    },
  };
}

const wrapTransaction = (tx: Transaction): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await tx.query<Row>(text, [...values])).rows,
});
