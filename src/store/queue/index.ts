import type { Sql } from "../database.ts";

/**
 * What became of a job: `settled`, or `again` when its run is to be taken up once more at once, here or elsewhere:
 * this process is stopping, or somebody without a job of his own has taken the run.
 */
export type Outcome = "settled" | "again";

/** "Bring this run forward": what that means is in the run's row. */
export interface RunJob {
  readonly runId: string;
  /** Not before then, UTC ISO with milliseconds: the moment for which the run waits. */
  readonly at?: string;
  /** The run stands in line for this server: only a process that has room there takes the job. */
  readonly line?: string;
}

export interface QueueWorker {
  /** The signal aborts when this process no longer holds the job. */
  readonly handle: (job: RunJob, signal: AbortSignal) => Promise<Outcome>;
  /** The run's job ended without being settled, time after time: nobody will work on the run any more. */
  readonly abandoned: (runId: string) => Promise<void>;
}

/**
 * The line of runs that want work. A run may have several jobs; at most one of them is at work at a time, in all
 * processes together.
 */
export interface Queue {
  /** Counts when the transaction does. */
  send(job: RunJob, tx: Sql): Promise<void>;
  /** Removes every job of these runs; one at work ends by itself, for its run is gone. */
  forget(runIds: readonly string[], tx: Sql): Promise<void>;
  /** Of these runs, those that no job will bring forward. */
  withoutJob(runIds: readonly string[], sql: Sql): Promise<string[]>;
  /** Begins to take jobs, up to `hands` at a time, of those in one line up to `room`. */
  work(hands: number, room: number, worker: QueueWorker): Promise<void>;
  /** Takes no more jobs; resolves when the last one at work has ended. */
  quiesce(): Promise<void>;
}
