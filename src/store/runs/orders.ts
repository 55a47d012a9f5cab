import { randomUUID } from "node:crypto";
import type { FailureRecord } from "../../errors.ts";
import type { Requester } from "../../orders/report-request.ts";
import type { Run } from "../../runs/model.ts";
import type { Orders } from "../../runs/run-store.ts";
import type { Audit, AuditEntry } from "../audit.ts";
import type { Database, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import type { Queue } from "../queue.ts";
import { ROW_VERSION, RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { type RunTable, UNFINISHED } from "./table.ts";

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
    tx: Transaction,
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
          `INSERT INTO runs (id, order_key, state, version, request, team_id, user_id, channel_id, server, ordered_at, due_by)
           VALUES ($1, $2, 'queued', ${ROW_VERSION}, $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (order_key) DO NOTHING RETURNING ${RUN_COLUMNS}`,
          [randomUUID(), orderKey, toJson(request), teamId, userId, channelId, server, now(), dueBy],
        );
        if (!row) {
          const [first] = await tx.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM runs WHERE order_key = $1`, [
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
          `state = 'cancelled', fence = fence + 1, awaits_slot = false, finished_at = $2, next_attempt_at = NULL,
           failure = $3, card_due = true, card_retries = 0`,
          `id = $1 AND ${UNFINISHED} AND upload->>'state' NOT IN ('sharing', 'withdrawn')`,
          [id, now(), toJson(CANCELLED)],
          tx,
        );
        if (!run) return table.find(id, tx);
        await enqueueAndAudit("cancelled", run, by, tx);
        return run;
      }),

    retry: (id, dueBy, by, sharedWith) =>
      database.transaction(async (tx) => {
        const failed = await table.update(
          `state = CASE WHEN file IS NULL THEN 'queued' ELSE 'delivering' END, fence = fence + 1, due_by = $2,
           started_at = NULL, finished_at = NULL, pickups = 0, retries = 0, retries_allowed = NULL, failure = NULL,
           card_due = false`,
          "id = $1 AND state = 'failed'",
          [id, dueBy],
          tx,
        );
        if (!failed) return undefined;
        const { sharedWith: _, ...request } = failed.request;
        const run = await table.update(
          `request = $2, version = ${ROW_VERSION}`,
          "id = $1",
          [id, toJson({ ...request, sharedWith })],
          tx,
        );
        if (run) await enqueueAndAudit("retried", run, by, tx);
        return run;
      }),
  };
}
