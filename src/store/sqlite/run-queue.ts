import type { Clock, ClockTimer } from "../../async/clock.ts";
import { withTimeout } from "../../async/timeout.ts";
import type { Log } from "../../ops/log.ts";
import type { QueueWorker, RunJob } from "../../runs/work-queue.ts";
import type { Sql } from "../database.ts";
import type { Queue } from "../queue.ts";
import { UNSETTLED } from "../runs/table.ts";

/** Before a job that ended in an error of ours (the disk is full) is taken again. */
const PAUSE_MS = 1000;

/** How long jobs at work may take to end when the store is closed; those of PostgreSQL have the same. */
const STOP_MS = 1000;

/** The longest that a timer can wait (2³¹ − 1 ms). */
const MAX_TIMER_MS = 2_147_483_647;

interface Working {
  readonly concurrency: number;
  readonly groupConcurrency: number;
  readonly worker: QueueWorker;
}

/**
 * The queue of the only process that there is: the unsettled runs with their due times, held in memory. Nothing of it is
 * written down, because the rows say it all: what a process that died was at is due at once when the next one opens the
 * store, and a run that waits for a retry is due at the time in its row.
 */
export async function startRunQueue(sql: Sql, clock: Clock, log: Log): Promise<Queue> {
  /** When each job is due, in the order of coming. */
  const waiting = new Map<RunJob, number>();
  const atWork = new Map<string, { readonly group: string | undefined; readonly ended: Promise<void> }>();
  let working: Working | undefined;
  let timer: ClockTimer | undefined;

  const add = (job: RunJob) => waiting.set(job, job.at === undefined ? 0 : Date.parse(job.at));
  const mayStart = ({ runId, group }: RunJob, { groupConcurrency }: Working) => {
    if (atWork.has(runId)) return false;
    if (group === undefined) return true;
    return [...atWork.values()].filter((job) => job.group === group).length < groupConcurrency;
  };

  /** Starts what is due and has room; sees to it that the next one is not missed. */
  function pump(): void {
    clock.clearTimeout(timer);
    if (!working) return;
    let next = Number.POSITIVE_INFINITY;
    const ready: RunJob[] = [];
    for (const [job, due] of waiting) {
      const ms = due - clock.now();
      if (ms > 0) next = Math.min(next, ms);
      else ready.push(job);
    }
    for (const job of ready.sort((one, other) => (one.turn ?? 0) - (other.turn ?? 0)))
      if (atWork.size < working.concurrency && mayStart(job, working)) start(job, working.worker);
    if (next < Number.POSITIVE_INFINITY) timer = clock.setTimeout(pump, Math.min(next, MAX_TIMER_MS));
  }

  function start(job: RunJob, worker: QueueWorker): void {
    waiting.delete(job);
    const ended = handle(job, worker).then((again) => {
      atWork.delete(job.runId);
      if (again !== undefined) waiting.set(job, again);
      pump();
    });
    atWork.set(job.runId, { group: job.group, ended });
  }

  /** @returns when the job is due again; undefined when it is over */
  async function handle(job: RunJob, { handle }: QueueWorker): Promise<number | undefined> {
    // Nobody else can take the run, so the job is never lost.
    const { signal } = new AbortController();
    try {
      return (await handle(job, signal)) === "settled" ? undefined : 0;
    } catch (error) {
      log.error({ err: error, run: job.runId }, "a run could not be brought forward");
      return clock.now() + PAUSE_MS;
    }
  }

  const queue: Queue = {
    async send(job, tx) {
      tx.afterCommit(() => {
        add(job);
        // Whoever ordered it waits for the acknowledgement, which goes out first.
        setImmediate(pump);
      });
    },

    async forget(runIds, tx) {
      const gone = new Set(runIds);
      tx.afterCommit(() => {
        for (const job of waiting.keys()) if (gone.has(job.runId)) waiting.delete(job);
      });
    },

    async withoutJob(runIds) {
      const known = new Set([...waiting.keys()].map(({ runId }) => runId));
      return runIds.filter((id) => !known.has(id) && !atWork.has(id));
    },

    async work(concurrency, groupConcurrency, worker) {
      working = { concurrency, groupConcurrency, worker };
      pump();
    },

    async quiesce() {
      working = undefined;
      clock.clearTimeout(timer);
      await Promise.all([...atWork.values()].map(({ ended }) => ended));
    },

    async stop() {
      // A job may wait for a far end that never answers. What it was at is due again when the store is opened.
      await withTimeout(queue.quiesce(), STOP_MS);
    },
  };

  const rows = await sql.query<{
    id: string;
    next_attempt_at: string | null;
    awaits_slot: number;
    server: string;
    turn: number;
  }>(
    `SELECT id, next_attempt_at, awaits_slot, server, turn FROM runs WHERE ${UNSETTLED} ORDER BY ordered_at, id`,
  );
  for (const { id, next_attempt_at, awaits_slot, server, turn } of rows) {
    add({
      runId: id,
      turn,
      ...(next_attempt_at !== null && { at: next_attempt_at }),
      ...(awaits_slot === 1 && { group: server }),
    });
  }
  return queue;
}
