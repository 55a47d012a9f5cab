import type { FailureRecord } from "../../errors.ts";
import { isDoubleClick, readClickKey } from "../../orders/click-key.ts";
import type { Requester } from "../../orders/report-request.ts";
import { isSameOrder, orderKeys } from "../../orders/same-order.ts";
import { fileIdOf, isDeleted, isFinished, type Run, type RunUpload } from "../../runs/model.ts";
import type { NewRun, Orders } from "../../runs/run-store.ts";
import type { Audit, AuditEntry } from "../audit.ts";
import type { Database, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import type { Queue } from "../queue.ts";
import { insertRun } from "./insert-run.ts";
import { ROW_VERSION, RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { type RunTable, UNFINISHED } from "./table.ts";
import { turnOf } from "./turns.ts";
import { refuseTooMany } from "./waiting-limit.ts";

const CANCELLED: FailureRecord = { code: "run_cancelled", params: {} };

/** How many of a person's latest orders are looked through for the one that a click repeats. */
const DOUBLES_AMONG = 50;

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
    await queue.send({ runId: run.id, ...turnOf(run) }, tx);
    if (!by) return;
    const { destination, sharedWith } = run.request;
    const detail = sharedWith && { detail: { sharedWith } };
    await audit.record({ event, ...by, channelId: destination.channelId, runId: run.id, ...detail }, tx);
  };

  /** The run that a click shortly before ordered. Nobody else looks for one meanwhile. */
  const findDouble = async ({ request, orderKey }: NewRun, tx: Transaction) => {
    const click = readClickKey(orderKey);
    if (!click) return undefined;
    const { teamId, userId } = request.requester;
    if (database.engine === "postgres")
      await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [click.before]);
    const rows = await tx.query<RunRow & { order_key: string }>(
      `SELECT order_key, ${RUN_COLUMNS} FROM runs WHERE team_id = $1 AND user_id = $2
       ORDER BY ordered_at DESC, id DESC LIMIT ${DOUBLES_AMONG}`,
      [teamId, userId],
    );
    return rows
      .filter(({ order_key }) => {
        const earlier = readClickKey(order_key);
        return earlier !== undefined && isDoubleClick(earlier, click);
      })
      .map(toRun)
      .find((run) => isSameOrder(run.request, request));
  };

  return {
    create: (order) =>
      database.transaction(async (tx) => {
        const doubled = await findDouble(order, tx);
        if (doubled) return { run: doubled, created: false };
        // A key covers what was ordered under it: another order with the same key is one of its own.
        for (const orderKey of orderKeys(order.orderKey, order.request)) {
          const run = await insertRun({ ...order, orderKey }, now(), tx);
          if (run) {
            await refuseTooMany(order, tx);
            await enqueueAndAudit("ordered", run, order.request.requester, tx);
            return { run, created: true };
          }
          const [row] = await tx.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM runs WHERE order_key = $1`, [
            orderKey,
          ]);
          if (!row) throw new Error("the run of an earlier order with this key was removed meanwhile");
          const first = toRun(row);
          if (isSameOrder(first.request, order.request)) return { run: first, created: false };
        }
        throw new Error("every key of the order answers another one");
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

    markDeleted: (id, by) =>
      database.transaction(async (tx) => {
        const run = await table.find(id, tx);
        if (!run || !isFinished(run) || isDeleted(run)) return;
        const fileId = fileIdOf(run);
        const withdrawn: RunUpload | undefined =
          fileId === undefined ? undefined : { state: "withdrawn", fileId };
        if (withdrawn) await table.update("upload = $2", "id = $1", [id, toJson(withdrawn)], tx);
        const { channelId } = run.request.destination;
        await audit.record({ event: "deleted", ...by, channelId, runId: id }, tx);
      }),

    retry: (id, dueBy, by, sharedWith) =>
      database.transaction(async (tx) => {
        const failed = await table.update(
          `state = CASE WHEN file IS NULL THEN 'queued' ELSE 'delivering' END, fence = fence + 1, due_by = $2,
           sent = CASE WHEN file IS NULL THEN NULL ELSE sent END, started_at = NULL, finished_at = NULL, pickups = 0, retries = 0, retries_allowed = NULL, failure = NULL,
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
