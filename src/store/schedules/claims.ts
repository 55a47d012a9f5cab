import type { ReportRequest } from "../../orders/report-request.ts";
import type { Run } from "../../runs/model.ts";
import type { Schedule } from "../../schedules/model.ts";
import type { DueSchedules, Patch } from "../../schedules/schedule-store.ts";
import type { Audit } from "../audit.ts";
import type { Database, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import type { Queue } from "../queue.ts";
import { insertRun } from "../runs/insert-run.ts";
import { turnOf } from "../runs/turns.ts";
import { type Row, SCHEDULE_COLUMNS, toSchedule } from "./row.ts";
import type { ScheduleTable } from "./table.ts";

export interface RunPlacer {
  /** Runs of a due minute with their jobs, within the transaction that says so. One key for each format: never two. */
  place(
    occurrence: { readonly id: string; readonly scheduleId: string; readonly minute: string },
    requests: readonly ReportRequest[],
    dueBy: Date,
    tx: Transaction,
  ): Promise<Run[]>;
}

export const createRunPlacer = (queue: Pick<Queue, "send">, audit: Audit, now: () => Date): RunPlacer => ({
  async place({ id, scheduleId, minute }, requests, dueBy, tx) {
    const runs: Run[] = [];
    for (const request of requests) {
      const orderKey = `schedule:${scheduleId}:${minute}:${request.format}`;
      const run = await insertRun({ request, orderKey, dueBy }, now(), tx);
      if (!run) continue;
      await queue.send({ runId: run.id, ...turnOf(run) }, tx);
      const { requester, destination, sharedWith } = request;
      await audit.record(
        {
          event: "ordered",
          ...requester,
          channelId: destination.channelId,
          runId: run.id,
          detail: { scheduleId, minute, ...(sharedWith && { sharedWith }) },
        },
        tx,
      );
      runs.push(run);
    }
    await tx.query("UPDATE schedule_occurrences SET run_ids = $2 WHERE id = $1", [
      id,
      toJson(runs.map((run) => run.id)),
    ]);
    return runs;
  },
});

/** A pause that nobody asked for: too many failures, or nobody took it over. */
export async function recordPause(
  audit: Audit,
  { id, owner }: Schedule,
  patch: Pick<Patch, "state" | "status"> | undefined,
  tx: Transaction,
): Promise<void> {
  if (patch?.state !== "paused") return;
  const detail = { scheduleId: id, why: patch.status?.paused?.why };
  await audit.record({ event: "schedule_paused", ...owner, detail }, tx);
}

export function createDueSchedules(
  database: Database,
  table: ScheduleTable,
  placer: RunPlacer,
  audit: Audit,
  zoneData: string,
): DueSchedules {
  const isHeld = "server IN (SELECT id FROM server_holds)";

  /** Is the schedule still what the claim was made for? A change by people counts, and so does another claim. */
  const isSame = (one: Schedule, other: Schedule) =>
    one.state === "active" && one.nextDue === other.nextDue && one.revision === other.revision;

  return {
    async due(now, limit) {
      const rows = await database.query<Row>(
        `SELECT ${SCHEDULE_COLUMNS} FROM schedules
         WHERE state = 'active' AND next_due <= $1 AND NOT ${isHeld} ORDER BY next_due, id LIMIT $2`,
        [now, limit],
      );
      return rows.map(toSchedule);
    },

    async nextDue() {
      const [row] = await database.query<{ next: string | null }>(
        `SELECT min(next_due) AS next FROM schedules WHERE state = 'active' AND NOT ${isHeld}`,
      );
      return row?.next ? new Date(row.next) : undefined;
    },

    async resume(now) {
      return database.transaction(async (tx) => {
        const rows = await tx.query<Row>(
          `UPDATE schedules SET state = 'active', status = '{}', failures = 0, untaken = 0, resume_at = NULL,
           revision = revision + 1
         WHERE state = 'paused' AND resume_at <= $1 RETURNING ${SCHEDULE_COLUMNS}`,
          [now],
        );
        for (const { id, owner } of rows.map(toSchedule)) {
          const detail = { scheduleId: id, why: "until" };
          await audit.record({ event: "schedule_resumed", ...owner, detail }, tx);
        }
        return rows.length;
      });
    },

    claim: (schedule, { missed, ordered, dueBy, next, last, patch, notices }) =>
      database.transaction(async (tx) => {
        const current = await table.lock(schedule.id, tx);
        if (!current || !isSame(current, schedule)) return undefined;
        for (const { why, ...minute } of missed) {
          await table.addOccurrence(schedule.id, minute, { state: "missed", why }, tx);
        }
        let runs: readonly Run[] = [];
        if (ordered) {
          const { requests, ...minute } = ordered;
          const id = await table.addOccurrence(schedule.id, minute, { state: "ordered" }, tx);
          const occurrence = { id: id ?? "", scheduleId: schedule.id, minute: minute.minute };
          if (id !== undefined) runs = await placer.place(occurrence, requests, dueBy, tx);
        }
        await table.write(
          current,
          { ...patch, nextDue: next ?? null, lastDue: last },
          patch?.state !== undefined,
          tx,
        );
        await table.addNotices(notices, tx);
        await recordPause(audit, schedule, patch, tx);
        if (missed.length > 0) {
          const detail = { scheduleId: schedule.id, minutes: missed.length, why: missed.at(-1)?.why };
          await audit.record({ event: "schedule_missed", ...schedule.owner, detail }, tx);
        }
        return { runs };
      }),

    async recompute(version, now, nextOf) {
      const rows = await database.query<Row>(
        `SELECT ${SCHEDULE_COLUMNS} FROM schedules
         WHERE zone_data <> $1 AND state <> 'removed' AND next_due > $2`,
        [version, now],
      );
      let moved = 0;
      for (const schedule of rows.map(toSchedule)) {
        const next = nextOf(schedule);
        const [row] = await database.query(
          `UPDATE schedules SET next_due = $2, zone_data = $3 WHERE id = $1 AND revision = $4 AND next_due = $5
           RETURNING id`,
          [schedule.id, next ?? null, zoneData, schedule.revision, schedule.nextDue ?? null],
        );
        if (row && next?.toISOString() !== schedule.nextDue) moved += 1;
      }
      return moved;
    },
  };
}
