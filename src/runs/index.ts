import { mkdir } from "node:fs/promises";
import { withTimeout } from "../async/timeout.ts";
import type { FailureCode } from "../errors.ts";
import type { Log } from "../ops/log.ts";
import type { Store } from "../store/index.ts";
import { startCleanup } from "./cleanup.ts";
import type { AttemptDeps, ReportSource } from "./deps.ts";
import { DEFAULT_POLICY, type RunPolicy } from "./policy.ts";
import type { RunPresenter, Runs } from "./types.ts";
import { createWorker } from "./worker.ts";

export interface RunsDeps {
  readonly store: Store;
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
  const deps = { runs, servers: clients, presenter, digest, policy, clock, now, random, log };
  const worker = createWorker(deps);
  const keeping = startCleanup({ store, policy, spoolDirectory, now, log });
  const after = (ms: number) => new Date(now().getTime() + ms);

  return {
    order: ({ request, idempotencyKey }) =>
      runs.create({ request, orderKey: idempotencyKey, dueBy: after(policy.deadlineMs) }),

    find: (id) => runs.find(id),

    async cancel(id, by) {
      const run = await runs.cancel(id, by);
      if (run?.state === "cancelled") worker.cancelled(id);
      return run;
    },

    async retry(id, by, sharedWith) {
      const failed = await runs.find(id);
      if (failed?.failure && LATCHED.has(failed.failure.code)) {
        await clients.get(failed.request.server)?.forgetRefusal?.();
      }
      return runs.retry(id, after(policy.deadlineMs), by, sharedWith);
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
      await keeping.atStart();
      // One in hand beyond those being made, so that the server is not idle while a file is shared.
      const slots = Math.max(1, ...[...clients.values()].map(({ reportSlots }) => reportSlots.capacity));
      await queue.work(policy.concurrency, Math.min(policy.concurrency, slots + 1), worker);
    },

    async stop(graceMs) {
      worker.rest();
      const rested = queue.quiesce().then(() => true);
      if (!(await withTimeout(rested, graceMs))) {
        worker.park();
        if (!(await withTimeout(rested, ABORT_MS)))
          log.warn("some runs did not stop in time; they are taken up again");
      }
      worker.stop();
      keeping.stop();
    },
  };
}

export type { ReportSource } from "./deps.ts";
export type { RunPolicy } from "./policy.ts";
export type { Order, RunPresenter, Runs } from "./types.ts";

/** What holds back every further log-in until a person says so. */
const LATCHED: ReadonlySet<FailureCode> = new Set(["vb365_credentials_refused", "vb365_log_in_unclear"]);
