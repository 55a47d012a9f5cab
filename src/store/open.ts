import type { Clock } from "../async/clock.ts";
import type { Log } from "../ops/log.ts";
import type { Database, PostgresDeadlines } from "./database.ts";
import type { Queue } from "./queue.ts";
import { openInMemory, openSqlite } from "./sqlite/open.ts";
import { startRunQueue } from "./sqlite/run-queue.ts";

export interface StoreLocation {
  /** Where the SQLite file lives, when `databaseUrl` is not set. */
  readonly dataDirectory?: string | undefined;
  /** A PostgreSQL server, shared by any number of processes. */
  readonly databaseUrl?: string | undefined;
  /** How long that server may keep this side waiting; shorter in tests. */
  readonly deadlines?: PostgresDeadlines | undefined;
  /** SQLite in memory: gone with the process. */
  readonly inMemory?: boolean | undefined;
  /** Opens a new SQLite store although the directory holds one of the version before. */
  readonly replacesLegacy?: boolean | undefined;
}

export interface OpenDatabase {
  /** Not migrated yet. */
  readonly database: Database;
  /** For a database that is migrated. */
  startQueue(clock: Clock): Promise<Queue>;
}

/**
 * Opens the engine that the settings name. PostgreSQL's driver and job engine are loaded where they are needed only:
 * they make the start of every other bot slower and heavier.
 */
export async function openDatabase(
  { dataDirectory, databaseUrl, deadlines, inMemory = false, replacesLegacy = false }: StoreLocation,
  log: Log,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const { openPostgres, startBossQueue } = await import("./postgres/index.ts");
    const onError = (error: Error) => log.warn({ err: error }, "a database connection broke");
    const database = await openPostgres(databaseUrl, onError, deadlines);
    return { database, startQueue: (clock) => startBossQueue({ database, clock, log, deadlines }) };
  }
  if (!inMemory && dataDirectory === undefined) {
    throw new Error("the store needs a data directory or a database URL");
  }
  const database =
    inMemory || dataDirectory === undefined
      ? openInMemory()
      : await openSqlite(dataDirectory, { replacesLegacy });
  return { database, startQueue: (clock) => startRunQueue(database, clock, log) };
}
