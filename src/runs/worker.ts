import { Failure } from "../errors.ts";
import type { Outcome, QueueWorker, RunJob } from "../store/index.ts";
import { isFinished, type Run } from "../store/types.ts";
import { attemptRun } from "./attempt.ts";
import type { AttemptDeps } from "./deps.ts";
import { endAttempt, expired, toRecord } from "./end-attempt.ts";
import { createHold, type Hold, Overdue, Parked, Superseded } from "./hold.ts";
import { showLastCard } from "./last-card.ts";
import { removeFile } from "./spool.ts";

/** How often the attempts at work look whether their runs are still theirs. */
const WATCH_MS = 1000;

export interface Worker extends QueueWorker {
  /** Stops the attempt at work on a run that was cancelled. */
  cancelled(runId: string): void;
  /** Gives back what has not begun, and from now on everything that comes. */
  rest(): void;
  /** Stops every attempt at work; their runs wait to be taken up again. */
  park(): void;
  /** Stops the watch. */
  stop(): void;
}

export function createWorker(deps: AttemptDeps): Worker {
  const { runs, log, clock, now } = deps;
  const holds = new Map<string, Hold>();
  const stopping = new AbortController();
  let resting = false;

  // A run may be cancelled, or taken up, in another process: a frozen one that wakes finds out here.
  const watch = clock.setInterval(() => {
    if (holds.size === 0) return;
    runs.lost(new Map([...holds].map(([id, { run }]) => [id, run.attempt]))).then(
      (lost) => {
        for (const id of lost) holds.get(id)?.abort(new Superseded());
      },
      (error: unknown) => log.warn({ err: error }, "the runs at work could not be watched"),
    );
  }, WATCH_MS);

  async function work(run: Run, hold: Hold, mayLine: boolean): Promise<Outcome> {
    const overdue = clock.setTimeout(
      () => hold.abort(new Overdue()),
      Math.max(0, Date.parse(run.dueBy) - now().getTime()),
    );
    holds.set(run.id, hold);
    try {
      if ((await attemptRun(deps, hold, mayLine)) === "lined") return "settled";
    } catch (error) {
      const ending = await endAttempt(deps, hold, error);
      if (ending === "parked") return "again";
      if (ending === "superseded") return superseded(run.id);
      if (ending !== "failed") return "settled";
    } finally {
      clock.clearTimeout(overdue);
      // Not the hold of an attempt that has taken the run over in this same process.
      if (holds.get(run.id) === hold) holds.delete(run.id);
    }
    return finish(run.id);
  }

  /**
   * The job is ours, so whoever has taken the run may have been frozen until he had lost his: should he die with it,
   * there would be nobody to take it up again. Where the job is not ours either, this changes nothing.
   */
  async function superseded(id: string): Promise<Outcome> {
    const run = await runs.find(id);
    return run && !isFinished(run) ? "again" : "settled";
  }

  /** What is left to do for a run that is over: its last card, and its file unless the Retry button may want it. */
  async function finish(id: string): Promise<Outcome> {
    const run = await runs.find(id);
    if (!run || !isFinished(run)) return "settled";
    if (run.file && run.state !== "failed") await removeFile(run.file.path);
    if (run.cardDue) await showLastCard(deps, run, stopping.signal);
    return "settled";
  }

  async function take(job: RunJob, signal: AbortSignal): Promise<Outcome> {
    const taken = await runs.take(job);
    if (!taken) return finish(job.runId);
    const { run, takes } = taken;
    const failure =
      now().getTime() >= Date.parse(run.dueBy)
        ? expired(run)
        : takes > deps.policy.takes
          ? new Failure("internal", { params: { id: run.id.slice(0, 8) } })
          : undefined;
    if (failure) {
      await runs.failed(run, toRecord(failure));
      return finish(run.id);
    }
    const hold = createHold(run, (held) => runs.place(held, {}), signal);
    return work(run, hold, job.line === undefined);
  }

  return {
    async handle(job, signal) {
      if (resting) return "again";
      try {
        return await take(job, signal);
      } catch (error) {
        if (stopping.signal.aborted) return "again";
        throw error;
      }
    },
    async abandoned(id) {
      log.error({ run: id }, "nobody could bring the run to an end");
      const run = await runs.find(id);
      if (run) await runs.failed(run, { code: "internal", params: { id: id.slice(0, 8) } });
      await finish(id);
    },
    cancelled: (id) => holds.get(id)?.abort(new Superseded()),
    rest() {
      resting = true;
      for (const hold of holds.values()) if (hold.run.state === "queued") hold.abort(new Parked());
    },
    park() {
      stopping.abort(new Parked());
      for (const hold of holds.values()) hold.abort(new Parked());
    },
    stop: () => clock.clearInterval(watch),
  };
}
