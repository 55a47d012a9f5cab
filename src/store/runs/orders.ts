import { randomUUID } from "node:crypto";
import type { FailureRecord } from "../../errors.ts";
import type { ReportRequest, Requester } from "../../orders/report-request.ts";
import type { Audit, AuditEntry } from "../audit.ts";
import type { Database, Sql } from "../database.ts";
import { toJsonb } from "../json.ts";
import type { Queue } from "../queue/index.ts";
import type { Run } from "../types.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { RUNS, type RunTable, UNFINISHED } from "./table.ts";

export interface NewRun {
  readonly request: ReportRequest;
  /** Same key, same run. */
  readonly orderKey: string;
  /** When the run is given up. */
  readonly dueBy: Date;
}

/** What people do with runs. Each is one transaction, with the job that brings it about. */
export interface Orders {
  /** Writes row, audit entry and job; a known key answers the run of its first order. */
  create(order: NewRun): Promise<{ run: Run; created: boolean }>;
  /**
   * Cancels an unfinished run, unless the call that shares its file has begun: then the file may stand in the channel
   * already. Answers the run as it stands.
   */
  cancel(id: string, by?: Requester): Promise<Run | undefined>;
  /**
   * Makes a failed run one that is ordered anew; undefined when it is not failed. A file that it has is kept.
   * @param sharedWith the teams of other organizations that it was confirmed for this time; what it was confirmed for
   * before does not hold any more
   */
  retry(id: string, dueBy: Date, by?: Requester, sharedWith?: readonly string[]): Promise<Run | undefined>;
}

const CANCELLED: FailureRecord = { code: "run_cancelled", params: {} };

export function createOrders(
  database: Database,
  table: RunTable,
  queue: Pick<Queue, "send">,
  audit: Audit,
  now: () => Date,
): Orders {
  /** Queues the run that was changed, and writes down who wanted it. */
  const enqueueAndAudit = async (
    event: AuditEntry["event"],
    run: Run,
    by: Requester | undefined,
    tx: Sql,
  ) => {
    await queue.send({ runId: run.id }, tx);
    if (!by) return;
    const { destination, sharedWith } = run.request;
    const detail = sharedWith && { detail: { sharedWith } };
    await audit.record({ event, ...by, channelId: destination.channelId, runId: run.id, ...detail }, tx);
  };

  return {
    create: ({ request, orderKey, dueBy }) =>
      database.transaction(async (tx) => {
        const { requester, destination, server } = request;
        const { teamId, userId } = requester;
        const { channelId } = destination;
        const [row] = await tx.query<RunRow>(
          `INSERT INTO ${RUNS} (id, order_key, state, request, team_id, user_id, channel_id, server, ordered_at, due_by)
           VALUES ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (order_key) DO NOTHING RETURNING ${RUN_COLUMNS}`,
          [randomUUID(), orderKey, toJsonb(request), teamId, userId, channelId, server, now(), dueBy],
        );
        if (!row) {
          const [first] = await tx.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM ${RUNS} WHERE order_key = $1`, [
            orderKey,
          ]);
          if (!first) throw new Error("the run of an earlier order with this key was removed meanwhile");
          return { run: toRun(first), created: false };
        }
        const run = toRun(row);
        await enqueueAndAudit("ordered", run, requester, tx);
        return { run, created: true };
      }),

    cancel: (id, by) =>
      database.transaction(async (tx) => {
        const run = await table.update(
          `state = 'cancelled', attempt = attempt + 1, in_line = false, finished_at = $2, next_attempt_at = NULL, failure = $3,
           card_due = true, card_tries = 0`,
          `id = $1 AND ${UNFINISHED} AND NOT coalesce((place->>'shareIntent')::boolean, false)`,
          [id, now(), toJsonb(CANCELLED)],
          tx,
        );
        if (!run) return table.find(id, tx);
        await enqueueAndAudit("cancelled", run, by, tx);
        return run;
      }),

    retry: (id, dueBy, by, sharedWith) =>
      database.transaction(async (tx) => {
        const run = await table.update(
          `state = CASE WHEN file IS NULL THEN 'queued' ELSE 'delivering' END, attempt = attempt + 1, due_by = $2,
           started_at = NULL, finished_at = NULL, takes = 0, tries = 0, tries_allowed = NULL, failure = NULL,
           card_due = false, request = (request - 'sharedWith') || $3::jsonb`,
          "id = $1 AND state = 'failed'",
          [id, dueBy, toJsonb({ sharedWith })],
          tx,
        );
        if (run) await enqueueAndAudit("retried", run, by, tx);
        return run;
      }),
  };
}
