import { Failure, type FailureRecord } from "../errors.ts";
import { withLogFields } from "../ops/log-fields.ts";
import { attemptRun } from "./attempt.ts";
import type { AttemptDeps } from "./deps.ts";
import { showLastCard } from "./last-card.ts";
import { createLease, DeadlineExceeded, type Lease, LeaseLost, ShuttingDown } from "./lease.ts";
import { logEnd } from "./log-run.ts";
import { isFinished, type Run } from "./model.ts";
import { expired, settleAttempt, toRecord } from "./settle-attempt.ts";
import { removeFile } from "./spool.ts";
import type { Outcome, QueueWorker, RunJob } from "./work-queue.ts";

/** How often the attempts at work look whether their runs are still theirs. */
const WATCH_MS = 1000;

export interface Worker extends QueueWorker {
  /** Stops the attempt at work on a run that was cancelled. */
  cancelled(runId: string): void;
  /** Gives back what has not begun, and from now on everything that comes. */
  quiesce(): void;
  /** Stops every attempt at work; their runs wait to be picked up again. */
  release(): void;
  /** Stops the watch. */
  stop(): void;
}

export function createWorker(deps: AttemptDeps): Worker {
  const { runs, log, clock, now } = deps;
  const leases = new Map<string, Lease>();
  const stopping = new AbortController();
  let isQuiescing = false;

  // A run may be cancelled, or picked up, in another process: a frozen one that wakes finds out here.
  const watch = clock.setInterval(() => {
    if (leases.size === 0) return;
    // The time of a run begins anew with its work.
    for (const lease of leases.values()) if (isDue(lease.run)) lease.abort(new DeadlineExceeded());
    // By the time of the answer, another attempt of this process may have the run.
    const asked = new Map(leases);
    runs.lost(new Map([...asked].map(([id, { run }]) => [id, run.fence]))).then(
      (lost) => {
        for (const id of lost) asked.get(id)?.abort(new LeaseLost());
      },
      (error: unknown) => log.warn({ err: error }, "can’t check the running attempts"),
    );
  }, WATCH_MS);

  // Nobody chose the moment of a schedule's occurrence: it waits in line for as long as that takes.
  const isDue = ({ dueBy, sent, request }: Run) =>
    now().getTime() >= Date.parse(dueBy) && !(request.origin && sent === undefined);

  async function work(run: Run, lease: Lease, mayAwaitSlot: boolean): Promise<Outcome> {
    leases.set(run.id, lease);
    try {
      if ((await attemptRun(deps, lease, mayAwaitSlot)) === "awaits slot") return "settled";
    } catch (error) {
      const ending = await settleAttempt(deps, lease, error);
      if (ending === "released") return "again";
      if (ending === "lease lost") return leaseLost(lease.run);
      if (ending !== "failed") return "settled";
    } finally {
      // Not the lease of an attempt that has taken the run over in this same process.
      if (leases.get(run.id) === lease) leases.delete(run.id);
    }
    return finish(run.id);
  }

  /**
   * The job is ours, so the process that has taken the run over may have been frozen until it had lost its own. If it
   * dies now, nobody resumes the run. Where the job is not ours either, this changes nothing.
   *
   * The lease also ends when the attempt itself finishes the run and the answer to that write is late: whoever looks
   * meanwhile (the watch, the proof of a slow write) finds the run finished. Its last card is still this attempt's to show.
   */
  async function leaseLost({ id, fence }: Run): Promise<Outcome> {
    const run = await runs.find(id);
    if (run && !isFinished(run)) return "again";
    return run?.fence === fence ? finish(id) : "settled";
  }

  /** What is left to do for a run that is over: its last card, and its file unless the Retry button may want it. */
  async function finish(id: string): Promise<Outcome> {
    const run = await runs.find(id);
    if (!run || !isFinished(run)) return "settled";
    if (run.file && run.state !== "failed") await removeFile(run.file.path);
    if (run.cardDue) await showLastCard(deps, run, stopping.signal);
    return "settled";
  }

  async function pickUp(job: RunJob, signal: AbortSignal): Promise<Outcome> {
    const picked = await runs.pickUp(job);
    if (!picked) return finish(job.runId);
    const { run, pickups } = picked;
    const failure = isDue(run)
      ? expired(run)
      : pickups > deps.policy.maxPickups
        ? new Failure("internal", { params: { id: run.id.slice(0, 8) } })
        : undefined;
    if (failure) {
      if (await runs.failed(run, toRecord(failure))) logEnd(log, run, now(), failure.code);
      return finish(run.id);
    }
    const lease = createLease(run, (fence) => runs.prove(fence), signal);
    return work(run, lease, job.group === undefined);
  }

  return {
    async handle(job, signal) {
      if (isQuiescing) return "again";
      try {
        return await withLogFields({ run: job.runId }, () => pickUp(job, signal));
      } catch (error) {
        if (stopping.signal.aborted) return "again";
        throw error;
      }
    },
    abandoned: (id) =>
      withLogFields({ run: id }, async () => {
        log.error("no attempt could finish the run");
        const run = await runs.find(id);
        const failure: FailureRecord = { code: "internal", params: { id: id.slice(0, 8) } };
        if (run && (await runs.failed(run, failure))) logEnd(log, run, now(), failure.code);
        await finish(id);
      }),
    cancelled: (id) => leases.get(id)?.abort(new LeaseLost()),
    quiesce() {
      isQuiescing = true;
      for (const lease of leases.values()) if (lease.run.state === "queued") lease.abort(new ShuttingDown());
    },
    release() {
      stopping.abort(new ShuttingDown());
      for (const lease of leases.values()) lease.abort(new ShuttingDown());
    },
    stop: () => clock.clearInterval(watch),
  };
}
