import type { RunJob, WorkQueue } from "../runs/work-queue.ts";
import type { Sql, Transaction } from "./database.ts";

/** The queue as the store's own writes see it: what must follow a change is queued in the change's transaction. */
export interface Queue extends WorkQueue {
  /** Counts when the transaction does. */
  send(job: RunJob, tx: Transaction): Promise<void>;
  /** Removes every job of these runs; one at work ends by itself, for its run is gone. */
  forget(runIds: readonly string[], tx: Transaction): Promise<void>;
  /** Of these runs, those that no job will bring forward. */
  withoutJob(runIds: readonly string[], sql: Sql): Promise<string[]>;
  /** Lets go of timers and connections. */
  stop(): Promise<void>;
}
