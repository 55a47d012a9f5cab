import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type SqliteDatabase, wrapSqlite } from "./database.ts";
import { LockedError, lockPath } from "./lock.ts";
import { damaged, storeProblem } from "./problems.ts";

export const sqlitePath = (dataDirectory: string): string => join(dataDirectory, "store.sqlite");

export interface OpenSqliteOptions {
  /** Opens a new store although the directory holds one of the version before: to import what was exported from that. */
  readonly replacesLegacy?: boolean;
}

/**
 * Opens `<dataDirectory>/store.sqlite`, which this process alone holds until it is closed.
 * @throws Error with a message for people: held by another process, damaged, not writable, of the version before
 */
export async function openSqlite(
  dataDirectory: string,
  { replacesLegacy = false }: OpenSqliteOptions = {},
): Promise<SqliteDatabase> {
  const path = sqlitePath(dataDirectory);
  const release = await holdDirectory(dataDirectory, path);
  try {
    if (!replacesLegacy) refuseLegacy(dataDirectory, path);
    const isNew = !existsSync(path);
    await createPrivate(path);
    const connection = connect(path);
    if (isNew) await syncDirectory(dataDirectory);
    return wrapSqlite(connection, sqliteFile(path, release));
  } catch (error) {
    await release();
    throw storeProblem(error, path);
  }
}

/** Opens a database that lives in memory only: gone with the process. */
export function openInMemory(): SqliteDatabase {
  const connection = new DatabaseSync(":memory:");
  connection.exec("PRAGMA foreign_keys = ON");
  return wrapSqlite(connection);
}

/**
 * - NORMAL, because the flush of each commit is ours: see `wrapSqlite`.
 * - A checkpoint flushes on the main thread: once in 16 MB of log, not in 4.
 * - What is erased is overwritten.
 */
const PRAGMAS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;
  PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`;

/** Puts the connection in order. Nothing is written to a file that is damaged or no database. */
function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: 5000 });
  try {
    const problems = connection.prepare("PRAGMA quick_check(1)").all();
    if (problems.some((row) => row.quick_check !== "ok")) throw damaged(path, problems);
    connection.exec(PRAGMAS);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Makes a file that is for its owner's eyes only; SQLite gives those beside it the same mode. One that is there is not
 * even opened: closing it again would let go of the locks that this process holds on it.
 */
async function createPrivate(path: string): Promise<void> {
  try {
    await (await open(path, "wx", 0o600)).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** A commit is a write to the log: a flush of that file, by whatever handle, brings it to the disk. */
function sqliteFile(path: string, release: () => Promise<void>) {
  let log: FileHandle | undefined;
  return {
    path,
    async flush() {
      log ??= await open(`${path}-wal`, "r+");
      await log.datasync();
    },
    async close() {
      await log?.close();
      await release();
    },
  };
}

/** The name of a file that was made just now must survive a power cut, too. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}

/** @returns lets go of it */
async function holdDirectory(dataDirectory: string, path: string): Promise<() => Promise<void>> {
  const lockFile = `${path}.lock`;
  const holderFile = `${path}.pid`;
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    await createPrivate(lockFile);
    const lock = lockPath(lockFile);
    try {
      await writeFile(holderFile, `${process.pid}\n`, { mode: 0o600 });
    } catch (error) {
      lock.release();
      throw error;
    }
    return async () => {
      await rm(holderFile, { force: true });
      lock.release();
    };
  } catch (cause) {
    if (!(cause instanceof LockedError)) throw storeProblem(cause, path);
    const pid = (await readFile(holderFile, "utf8").catch(() => "")).trim();
    const holder = /^\d+$/.test(pid) ? `another process (pid ${pid})` : "another process";
    throw new Error(
      `The data directory ${dataDirectory} is in use by ${holder}. Only one process may use the embedded store: stop the other one, set another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server.`,
      { cause },
    );
  }
}

/** A store of the version before must not be passed over in silence: an empty one in its place loses every order. */
function refuseLegacy(dataDirectory: string, path: string): void {
  const legacy = join(dataDirectory, "store");
  if (!existsSync(join(legacy, "PG_VERSION")) || holdsTables(path)) return;
  throw new Error(
    `${legacy} holds a store of an earlier version, which kept it in PGlite; this version keeps it in SQLite. Nothing was changed. To bring it over, run "npm run store -- export <file>" with that earlier version, then "npm run store -- import <file>" with this one.`,
  );
}

function holdsTables(path: string): boolean {
  if (!existsSync(path)) return false;
  const connection = new DatabaseSync(path, { readOnly: true });
  try {
    return connection.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;
  } finally {
    connection.close();
  }
}
