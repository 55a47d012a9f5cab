/**
 * What became of a job: `settled`, or `again` when its run is to be picked up once more at once, here or elsewhere:
 * this process is stopping, or somebody without a job of his own has taken the run.
 */
export type Outcome = "settled" | "again";

/** "Bring this run forward": what that means is in the run's row. */
export interface RunJob {
  readonly runId: string;
  /** Not before then, UTC ISO with milliseconds: the moment for which the run waits. */
  readonly at?: string;
  /** The run waits for a slot at this server: only a process that has room in this group takes the job. */
  readonly group?: string;
  /** Of the jobs that are due, the one of the lowest turn comes first; then in the order of coming. */
  readonly turn?: number;
}

export interface QueueWorker {
  /** The signal aborts when this process no longer holds the job. */
  readonly handle: (job: RunJob, signal: AbortSignal) => Promise<Outcome>;
  /** The run's job ended without being settled, time after time: nobody will work on the run any more. */
  readonly abandoned: (runId: string) => Promise<void>;
}

/** The port by which runs that want work find their worker; at most one job of a run is at work at a time. */
export interface WorkQueue {
  /** Begins to take jobs, up to `concurrency` at a time, of those in one group up to `groupConcurrency`. */
  work(concurrency: number, groupConcurrency: number, worker: QueueWorker): Promise<void>;
  /** Takes no more jobs; resolves when the last one at work has ended. */
  quiesce(): Promise<void>;
}
