import { type Clock, systemClock } from "../async/clock.ts";
import type { StoreCode } from "../errors.ts";
import { createSeal } from "../installations/seal.ts";
import type { Installations } from "../installations/types.ts";
import type { Log } from "../ops/log.ts";
import type { RunStore } from "../runs/run-store.ts";
import type { ScheduleStore } from "../schedules/schedule-store.ts";
import type { CredentialLatch } from "../vb365/index.ts";
import type { WatchStore } from "../watch/index.ts";
import { type Audit, createAudit } from "./audit.ts";
import { createCredentialLatch } from "./credential-latch.ts";
import type { Database } from "./database.ts";
import { type Forgotten, forgetWorkspace } from "./forget.ts";
import { createInstallations } from "./installations/index.ts";
import { migrate } from "./migrations/index.ts";
import { type Moved, moveChannel } from "./move-channel.ts";
import { openDatabase, type StoreLocation } from "./open.ts";
import { watchOutages } from "./outage.ts";
import type { Queue } from "./queue.ts";
import { createRunStore } from "./runs/index.ts";
import { countUnfinished, type UnfinishedRuns } from "./runs/unfinished.ts";
import { countSchedules, type ScheduleCounts } from "./schedules/count.ts";
import { createScheduleStore } from "./schedules/index.ts";
import { createWatchStore } from "./watch/index.ts";

export interface StoreOptions extends StoreLocation {
  readonly log: Log;
  readonly now?: () => Date;
  /** Time and timers of store, job engine and runs. */
  readonly clock?: Clock;
  /** How long the store may be away before the log says so, in seconds. */
  readonly awaySeconds?: number;
  /** Version of the zone data that due instants are computed with. */
  readonly zoneData?: string;
}

export interface Store extends Pick<Database, "engine" | "query" | "transaction"> {
  readonly runs: RunStore;
  /** What the license watch knows and has to tell, with the latest reading of each VB365 server. */
  readonly watch: WatchStore;
  readonly schedules: ScheduleStore;
  readonly audit: Audit;
  /** Of the VB365 servers, shared by all processes on this store. */
  readonly credentialLatch: CredentialLatch;
  readonly queue: Queue;
  /** How many runs are not over, by their state. */
  unfinishedRuns(): Promise<UnfinishedRuns>;
  /** How many schedules there are, by their state. */
  scheduleCounts(): Promise<ScheduleCounts>;
  /** What keeps it from working now; it is asked again every few seconds until it is over. */
  trouble(): Promise<StoreCode | undefined>;
  /** Other processes may work on the same store. */
  readonly isShared: boolean;
  readonly clock: Clock;
  readonly now: () => Date;
  /** @param keys 32 bytes each: the first encrypts the tokens, all of them decrypt */
  installations(keys: readonly [Buffer, ...Buffer[]]): Installations;
  /**
   * Forgets everything of a workspace (T…) or of an organization (E…), except an anonymous mark in the audit. The report
   * files of its runs are the caller's to remove.
   */
  forgetWorkspace(id: string): Promise<Forgotten>;
  /** Takes what belongs to a channel from its old ID to its new one. */
  moveChannel(from: string, to: string): Promise<Moved>;
  close(): Promise<void>;
}

/**
 * Opens the durable store: SQLite by default, a PostgreSQL server when `databaseUrl` names one; brings its schema up to
 * date and starts its queue. What it has acknowledged survives the death of the process and a power cut.
 * @throws Error with a message for people when the store cannot be opened
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { log, clock = systemClock } = options;
  const now = options.now ?? (() => new Date(clock.now()));
  const { database: opened, startQueue } = await openDatabase(options, log);
  let close = () => opened.close();
  try {
    await migrate(opened);
    const database = watchOutages(opened, { log, clock, awayMs: (options.awaySeconds ?? 60) * 1000 });
    close = () => database.close();
    const queue = await startQueue(clock);
    const audit = createAudit(database, now);
    return {
      engine: database.engine,
      isShared: database.engine === "postgres",
      query: database.query,
      transaction: database.transaction,
      trouble: database.trouble,
      runs: createRunStore(database, queue, audit, now),
      watch: createWatchStore(database, audit, now),
      schedules: createScheduleStore(database, queue, audit, now, options.zoneData ?? ZONE_DATA),
      audit,
      credentialLatch: createCredentialLatch(database, now),
      queue,
      unfinishedRuns: () => countUnfinished(database),
      scheduleCounts: () => countSchedules(database),
      clock,
      now,
      installations: (keys) => createInstallations(database, createSeal(keys), audit, now),
      forgetWorkspace: (id) => forgetWorkspace(database, queue, audit, id, now),
      moveChannel: (from, to) => moveChannel(database, queue, from, to),
      close: async () => {
        await queue.stop();
        await database.close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Of this runtime: the same program on a newer one may compute other instants. */
export const ZONE_DATA = process.versions.tz ?? "unknown";

export type { Audit } from "./audit.ts";

export type { Forgotten } from "./forget.ts";
export type { Queue } from "./queue.ts";
