import { setTimeout as wait } from "node:timers/promises";
import { type Clock, type ClockTimer, fromPglite, type Job, PgBoss } from "pg-boss";
import type { Log } from "../../ops/log.ts";
import { type Database, QUEUE_SCHEMA, type Sql } from "../database.ts";
import type { EmbeddedDatabase } from "../embedded.ts";
import type { PostgresDatabase } from "../postgres.ts";
import type { Queue, QueueWorker, RunJob } from "./index.ts";

const NAME = "report";
const DEAD = "report.dead";

/**
 * - `singleton` with the run's id as key: one job of a run at work at a time.
 * - Heartbeat of 10 s, the shortest there is: with the watch below a dead or frozen process is replaced within 15 s.
 * - Jobs that are over go after a day, the least time that a run itself is kept.
 * - No delay between tries: a try ends without being settled only when its process ended, and back-off of what can heal
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

/** How often jobs whose heartbeat is missed are looked for. Embedded, their process would have to be this one. */
const WATCH_SECONDS = { postgres: 2, embedded: 60 } as const;

/** Without LISTEN/NOTIFY every hand polls. With it, only as the backstop of the backstop below. */
const POLLING = { batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 60 } as const;

/**
 * A wake-up is a flag, not a counter, and jobs that become due are found by polling only; the engine's own backstop is
 * 30 s. One idle hand polls for all, and whoever finds a job wakes the next: idling costs the same with many hands.
 */
const BACKSTOP_MS = 2000;

/** Before a job that ended in an error of ours (the database went away) is given back. */
const PAUSE_MS = 1000;

export interface BossQueue extends Queue {
  stop(): Promise<void>;
}

export interface BossQueueDeps {
  /** On PostgreSQL the engine has connections of its own, for it listens and polls. */
  readonly door: EmbeddedDatabase | PostgresDatabase;
  readonly clock: Clock;
  readonly log: Log;
}

/** Starts the job engine, which makes and migrates its own schema. */
export async function startBossQueue({ door, clock, log }: BossQueueDeps): Promise<BossQueue> {
  const boss = new PgBoss({
    ...(door.engine === "embedded"
      ? { backend: "pglite" as const, db: fromPglite(door.lite) }
      : { connectionString: door.databaseUrl, max: 4, application_name: "license-report-queue" }),
    schema: QUEUE_SCHEMA,
    clock,
    useListenNotify: true,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: WATCH_SECONDS[door.engine],
    schedule: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "the job engine met an error"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "the job engine warns"));
  await boss.start();
  await boss.createQueue(DEAD, { notify: true, deleteAfterSeconds: QUEUE.deleteAfterSeconds });
  await boss.createQueue(NAME, QUEUE);
  const resting = new AbortController();
  let backstop: ClockTimer;

  /** A process that was frozen on its way here wakes up with a job that another has taken since. */
  const isHeld = async ({ id, retryCount }: Job<RunJob>) => {
    const [row] = await door.query(
      `SELECT 1 FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3`,
      [NAME, id, retryCount],
    );
    return row !== undefined;
  };

  const handle = async (job: Job<RunJob>, { handle }: QueueWorker) => {
    if (!(await isHeld(job))) return;
    const outcome = await handle(job.data, job.signal).catch(async (error: unknown) => {
      log.error({ err: error, run: job.data.runId }, "a run could not be brought forward");
      await wait(PAUSE_MS, undefined, { signal: resting.signal }).catch(() => {});
      throw error;
    });
    if (outcome === "again") throw new Error("given back");
  };

  return {
    async send(job, tx) {
      const options = {
        singletonKey: job.runId,
        ...(job.at !== undefined && { startAfter: job.at }),
        ...(job.line !== undefined && { group: { id: job.line } }),
      };
      await boss.send(NAME, job, { ...options, db: throughTransaction(tx) });
    },

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

    async work(hands, room, worker) {
      if (door.engine === "embedded") await requeueOrphans(boss, door);
      await boss.work<RunJob>(DEAD, POLLING, async ([job]) => {
        if (job) await worker.abandoned(job.data.runId);
      });
      const handsThat = (areFree: boolean) =>
        boss.getWipData().filter(({ name, count }) => name === NAME && (count === 0) === areFree);
      const wakeOne = () => {
        const [free] = handsThat(true);
        if (free) boss.notifyWorker(free.id);
      };
      // Which hand has just ended its job is not told: those at work take it as "look again when you are done".
      const wakeOneAndWorking = () => {
        for (const { id } of handsThat(false)) boss.notifyWorker(id);
        wakeOne();
      };
      backstop = clock.setInterval(wakeOne, BACKSTOP_MS);
      const concurrency = { localConcurrency: hands, localGroupConcurrency: room };
      await boss.work<RunJob>(NAME, { ...POLLING, ...concurrency }, async ([job]) => {
        wakeOne();
        try {
          if (job) await handle(job, worker);
        } finally {
          setImmediate(wakeOneAndWorking);
        }
      });
    },

    async quiesce() {
      resting.abort();
      clock.clearInterval(backstop);
      await Promise.all([boss.offWork(NAME, { wait: true }), boss.offWork(DEAD, { wait: true })]);
    },

    stop: () => boss.stop({ graceful: true, timeout: 1000 }),
  };
}

/**
 * Jobs at work belong to a process that is gone, because the directory's lock is ours: they are due again at once,
 * not when their heartbeat has been missed for long. On PostgreSQL they may be at work in another process.
 */
async function requeueOrphans(boss: PgBoss, database: Database): Promise<void> {
  const orphans = await database.query<{ id: string }>(
    `SELECT id FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND state = 'active'`,
    [NAME],
  );
  if (orphans.length === 0) return;
  await boss.fail(
    NAME,
    orphans.map(({ id }) => id),
    { message: "the process ended" },
  );
}

/** Sends within our transaction. Without it, sending would wait for the transaction to end, and that for the sending. */
const throughTransaction = (tx: Sql) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query(text, values) }),
});
