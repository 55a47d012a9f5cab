import { mkdir } from "node:fs/promises";
import { withTimeout } from "../async/timeout.ts";
import type { FailureCode } from "../errors.ts";
import type { Log } from "../ops/log.ts";
import { startCleanup } from "./cleanup.ts";
import type { AttemptDeps, ReportSource, RunsStore } from "./deps.ts";
import { logOrder } from "./log-run.ts";
import { DEFAULT_POLICY, type RunPolicy } from "./policy.ts";
import type { RunPresenter } from "./presenter.ts";
import type { Runs } from "./types.ts";
import { createWorker } from "./worker.ts";

export interface RunsDeps {
  readonly store: RunsStore;
  /** The VB365 servers by their name in the settings. */
  readonly clients: ReadonlyMap<string, ReportSource>;
  readonly presenter: RunPresenter;
  readonly digest: AttemptDeps["digest"];
  readonly log: Log;
  /** Where the clients spool their files. Nothing else may lie there. */
  readonly spoolDirectory: string;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly policy?: Partial<RunPolicy>;
}

/** How long an aborted attempt gets to end in order. */
const ABORT_MS = 2000;

/** The life of the runs: from the order to the file in the channel, whatever dies in between. */
export function createRuns({
  store,
  clients,
  presenter,
  digest,
  log,
  spoolDirectory,
  now = store.now,
  random = Math.random,
  ...options
}: RunsDeps): Runs {
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const { runs, queue, clock } = store;
  const { moveChannel } = store;
  const deps = { runs, servers: clients, presenter, moveChannel, digest, policy, clock, now, random, log };
  const worker = createWorker(deps);
  const cleanup = startCleanup({ store, policy, spoolDirectory, now, log });
  const after = (ms: number) => new Date(now().getTime() + ms);
  let stopping: Promise<void> | undefined;

  return {
    async order({ request, idempotencyKey }) {
      const startedAt = performance.now();
      const ordered = await runs.create({
        request,
        orderKey: idempotencyKey,
        dueBy: after(policy.waitingMs),
        maxWaiting: policy.maxWaiting,
      });
      const ms = performance.now() - startedAt;
      // A line takes a third of a millisecond. What waits for this promise, such as an acknowledgement, goes first; the work on
      // the run does not.
      if (ordered.created) process.nextTick(logOrder, log, ordered.run, ms);
      return ordered;
    },

    find: (id) => runs.find(id),

    async cancel(id, by) {
      const run = await runs.cancel(id, by);
      if (run?.state === "cancelled") worker.cancelled(id);
      return run;
    },

    markDeleted: (id, by) => runs.markDeleted(id, by),

    async retry(id, by, sharedWith) {
      const failed = await runs.find(id);
      if (failed?.failure && LATCHED.has(failed.failure.code)) {
        await clients.get(failed.request.server)?.forgetRefusal?.();
      }
      // A report that was made already need not wait for its server.
      const ms = failed?.file ? policy.deadlineMs : policy.waitingMs;
      return runs.retry(id, after(ms), by, sharedWith);
    },

    history: (filter, page) => runs.list(filter, page),

    previousPeriodRun: (run) => runs.previousPeriodRun(run),

    queuePosition: (run) => runs.queuePosition(run),

    recordRefusal: ({ requester, channelId, reason }) =>
      store.audit.record({
        event: "refused",
        ...requester,
        ...(channelId !== undefined && { channelId }),
        detail: { reason },
      }),

    async start() {
      await mkdir(spoolDirectory, { recursive: true, mode: 0o700 });
      await cleanup.atStart();
      // One at work beyond those being made, so that the server is not idle while a file is shared.
      const slots = Math.max(1, ...[...clients.values()].map(({ reportSlots }) => reportSlots.capacity));
      await queue.work(policy.concurrency, Math.min(policy.concurrency, slots + 1), worker);
    },

    stop(graceMs) {
      stopping ??= stop(graceMs);
      return stopping;
    },
  };

  async function stop(graceMs: number): Promise<void> {
    worker.quiesce();
    const quiesced = queue.quiesce().then(() => true);
    if (!(await withTimeout(quiesced, graceMs))) {
      worker.release();
      if (!(await withTimeout(quiesced, ABORT_MS)))
        log.warn("some runs didn’t stop in time; they resume at the next start");
    }
    worker.stop();
    cleanup.stop();
  }
}

export type { ReportSource } from "./deps.ts";
export { observeRuns } from "./observe-runs.ts";
export type { RunPolicy } from "./policy.ts";
export type { RunPresenter, Runs } from "./types.ts";

/** What holds back every further log-in until a person says so. */
const LATCHED: ReadonlySet<FailureCode> = new Set(["vb365_credentials_refused", "vb365_log_in_unclear"]);
