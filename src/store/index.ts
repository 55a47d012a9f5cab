import { type Clock, systemClock } from "pg-boss";
import { createSeal } from "../installations/seal.ts";
import type { Installations } from "../installations/types.ts";
import type { Log } from "../ops/log.ts";
import { type Audit, createAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { type EmbeddedDatabase, openEmbedded, openInMemory } from "./embedded.ts";
import { type Forgotten, forgetWorkspace } from "./forget.ts";
import { createInstallations } from "./installations/index.ts";
import { migrate } from "./migrations/index.ts";
import { openPostgres, type PostgresDatabase } from "./postgres.ts";
import { startBossQueue } from "./queue/boss-queue.ts";
import type { Queue } from "./queue/index.ts";
import { createRunStore, type RunStore } from "./runs/index.ts";
import { keepUp } from "./upkeep.ts";

export interface StoreOptions {
  /** Where the embedded database lives, when `databaseUrl` is not set. */
  readonly dataDirectory?: string | undefined;
  /** A PostgreSQL server, shared by any number of processes. */
  readonly databaseUrl?: string | undefined;
  /** The embedded database in memory: gone with the process. May be given as it was dumped. */
  readonly inMemory?: boolean | { readonly dumped: Blob } | undefined;
  readonly log: Log;
  readonly now?: () => Date;
  /** Time and timers of store, job engine and runs. */
  readonly clock?: Clock;
}

export interface Store extends Pick<Database, "engine" | "query" | "transaction"> {
  readonly runs: RunStore;
  readonly audit: Audit;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly now: () => Date;
  /** @param keys 32 bytes each: the first encrypts the tokens, all of them decrypt */
  installations(keys: readonly [Buffer, ...Buffer[]]): Installations;
  /**
   * Forgets everything of a workspace (T…) or of an organization (E…), except an anonymous mark in the audit. The report
   * files of its runs are the caller's to remove.
   */
  forgetWorkspace(id: string): Promise<Forgotten>;
  /** The embedded database as a tar file; undefined on PostgreSQL. */
  dump(): Promise<Blob | undefined>;
  close(): Promise<void>;
}

/**
 * Opens the durable store: the embedded database by default, a PostgreSQL server when `databaseUrl` names one; brings
 * its schema up to date and starts the job engine. To be opened before Slack is connected: the embedded engine holds
 * the event loop for up to some seconds when it starts.
 *
 * The embedded engine never calls fsync: what it acknowledged survives the death of the process, not a power cut.
 * @throws Error with a message for people when the store cannot be opened
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { log, clock = systemClock } = options;
  const now = options.now ?? (() => new Date(clock.now()));
  const database = await openDatabase(options);
  try {
    await migrate(database);
    const queue = await startBossQueue({ door: database, clock, log });
    const stopUpkeep = database.engine === "embedded" ? keepUp(database, clock, log) : () => {};
    const audit = createAudit(database, now);
    return {
      engine: database.engine,
      query: database.query,
      transaction: database.transaction,
      runs: createRunStore(database, queue, audit, now),
      audit,
      queue,
      clock,
      now,
      installations: (keys) => createInstallations(database, createSeal(keys), audit, now),
      forgetWorkspace: (id) => forgetWorkspace(database, queue, audit, id),
      dump: async () => (database.engine === "embedded" ? database.dump() : undefined),
      close: async () => {
        stopUpkeep();
        await queue.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database alone: neither migrated nor with its job engine. */
export async function openDatabase({
  dataDirectory,
  databaseUrl,
  inMemory,
  log,
}: StoreOptions): Promise<EmbeddedDatabase | PostgresDatabase> {
  if (databaseUrl !== undefined) {
    return openPostgres(databaseUrl, (error) => log.warn({ err: error }, "a database connection broke"));
  }
  if (inMemory) return openInMemory(inMemory === true ? undefined : inMemory.dumped);
  if (dataDirectory === undefined) throw new Error("the store needs a data directory or a database URL");
  return openEmbedded(dataDirectory);
}

export type { Clock } from "pg-boss";
export type { Audit, AuditEntry } from "./audit.ts";
export type { Sql } from "./database.ts";
export type { Forgotten } from "./forget.ts";
export type { Outcome, Queue, QueueWorker, RunJob } from "./queue/index.ts";
export type { Fence } from "./runs/attempts.ts";
export type { HistoryFilter, HistoryPage } from "./runs/history.ts";
export type { RunStore } from "./runs/index.ts";
export type { Run, RunFile, RunPlace, RunState } from "./types.ts";
export { isFinished, UNFINISHED_STATES } from "./types.ts";
