import { setTimeout as wait } from "node:timers/promises";
import type { PoolConfig } from "pg";
import { type ConstructorOptions, type Job, PgBoss, type Clock as PgBossClock } from "pg-boss";
import type { Clock, ClockTimer } from "../../async/clock.ts";
import { storeErrorIn } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import type { QueueWorker, RunJob } from "../../runs/work-queue.ts";
import { type PostgresDeadlines, QUEUE_SCHEMA, type Sql } from "../database.ts";
import type { Queue } from "../queue.ts";
import { ClosingClient } from "./closing-client.ts";
import type { PostgresDatabase } from "./database.ts";
import { DEADLINES } from "./deadlines.ts";

const NAME = "report";
const DEAD = "report.dead";

/**
 * - `singleton` with the run's id as key: one job of a run at work at a time.
 * - Heartbeat of 10 s, the shortest there is: with the watch below a dead or frozen process is replaced within 15 s.
 * - Jobs that are over go after a day, the least time that a run itself is kept.
 * - No delay between retries: one ends without being settled only when its process ended, and back-off of what can heal
 *   is the runs' own affair. The limit is there so that a run which kills its process every time does not for ever.
 */
const QUEUE = {
  policy: "singleton",
  notify: true,
  retryLimit: 100,
  retryDelay: 0,
  heartbeatSeconds: 10,
  expireInSeconds: 4 * 3600,
  deleteAfterSeconds: 86_400,
  deadLetter: DEAD,
} as const;

/** How often jobs whose heartbeat is missed are looked for. */
const WATCH_SECONDS = 2;

/** Without LISTEN/NOTIFY every worker polls. With it, only as the backstop of the backstop below. */
const POLLING = { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 60 } as const;

/**
 * A wake-up is a flag, not a counter, and jobs that become due are found by polling only; the engine's own backstop is
 * 30 s. One idle worker polls for all, and whoever finds a job wakes the next: idling costs the same with many of them.
 */
const BACKSTOP_MS = 2000;

/** Before a job that ended in an error of ours (the database went away) is given back. */
const PAUSE_MS = 1000;

export interface BossQueueDeps {
  /** The engine has connections of its own beside these, for it listens and polls. */
  readonly database: PostgresDatabase;
  readonly clock: Clock;
  readonly log: Log;
  readonly deadlines?: PostgresDeadlines | undefined;
}

/** Starts the job engine, which makes and migrates its own schema. */
export async function startBossQueue({
  database,
  clock,
  log,
  deadlines = DEADLINES,
}: BossQueueDeps): Promise<Queue> {
  const options: ConstructorOptions & Pick<PoolConfig, "Client"> = {
    ...deadlines,
    Client: ClosingClient,
    connectionString: database.databaseUrl,
    max: 4,
    application_name: "license-report-queue",
    schema: QUEUE_SCHEMA,
    clock: clock as PgBossClock,
    useListenNotify: true,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: WATCH_SECONDS,
    schedule: false,
  };
  const boss = new PgBoss(options);
  boss.on("error", (error) => log.error({ err: error }, "error in the job queue"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "warning from the job queue"));
  await boss.start();
  await boss.createQueue(DEAD, { notify: true, deleteAfterSeconds: QUEUE.deleteAfterSeconds });
  await boss.createQueue(NAME, QUEUE);
  const stopping = new AbortController();
  let backstop: ClockTimer;

  /** A process that was frozen on its way here wakes up with a job that another has taken since. */
  const isHeld = async ({ id, retryCount }: Job<RunJob>) => {
    const [row] = await database.query(
      `SELECT 1 FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3`,
      [NAME, id, retryCount],
    );
    return row !== undefined;
  };

  const handle = async (job: Job<RunJob>, { handle }: QueueWorker) => {
    if (!(await isHeld(job))) return;
    const outcome = await handle(job.data, job.signal).catch(async (error: unknown) => {
      log.error({ err: error, run: job.data.runId }, "can’t advance a run");
      await wait(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {});
      if (!storeErrorIn(error)) throw error;
      // Given back, it would come nearer to being abandoned; the run did nothing but meet a store in trouble.
      await database.transaction((tx) => send(job.data, tx));
      return "settled";
    });
    if (outcome === "again") throw new Error("given back");
  };

  const send: Queue["send"] = async (job, tx) => {
    const options = {
      singletonKey: job.runId,
      // The engine takes the highest first.
      ...(job.turn !== undefined && { priority: -job.turn }),
      ...(job.at !== undefined && { startAfter: job.at }),
      ...(job.group !== undefined && { group: { id: job.group } }),
    };
    await boss.send(NAME, job, { ...options, db: throughTransaction(tx) });
  };

  return {
    send,

    async forget(runIds, tx) {
      await tx.query(`DELETE FROM ${QUEUE_SCHEMA}.job WHERE data->>'runId' = ANY($1)`, [runIds]);
    },

    async withoutJob(runIds, sql) {
      const rows = await sql.query<{ run: string }>(
        `SELECT run FROM unnest($1::text[]) AS run WHERE NOT EXISTS (SELECT 1 FROM ${QUEUE_SCHEMA}.job
         WHERE name = $2 AND singleton_key = run AND state IN ('created', 'retry', 'active'))`,
        [runIds, NAME],
      );
      return rows.map(({ run }) => run);
    },

    async work(concurrency, groupConcurrency, worker) {
      await boss.work<RunJob>(DEAD, POLLING, async ([job]) => {
        if (job) await worker.abandoned(job.data.runId);
      });
      const workersThat = (areFree: boolean) =>
        boss.getWipData().filter(({ name, count }) => name === NAME && (count === 0) === areFree);
      const wakeOne = () => {
        const [free] = workersThat(true);
        if (free) boss.notifyWorker(free.id);
      };
      // Which worker has just ended its job is not told: those at work take it as "look again when you are done".
      const wakeOneAndWorking = () => {
        for (const { id } of workersThat(false)) boss.notifyWorker(id);
        wakeOne();
      };
      backstop = clock.setInterval(wakeOne, BACKSTOP_MS);
      const limits = { localConcurrency: concurrency, localGroupConcurrency: groupConcurrency };
      await boss.work<RunJob>(NAME, { ...POLLING, ...limits }, async ([job]) => {
        wakeOne();
        try {
          if (job) await handle(job, worker);
        } finally {
          setImmediate(wakeOneAndWorking);
        }
      });
    },

    async quiesce() {
      stopping.abort();
      clock.clearInterval(backstop);
      await Promise.all([boss.offWork(NAME, { wait: true }), boss.offWork(DEAD, { wait: true })]);
    },

    stop: () => boss.stop({ graceful: true, timeout: 1000 }),
  };
}

/** Sends within our transaction. Without it, sending would wait for the transaction to end, and that for the sending. */
const throughTransaction = (tx: Sql) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query(text, values) }),
});
