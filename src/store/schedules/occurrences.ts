import { isFinished, type Run } from "../../runs/model.ts";
import type { Schedule } from "../../schedules/model.ts";
import type { Occurrence } from "../../schedules/occurrence.ts";
import type { OccurrenceStore } from "../../schedules/schedule-store.ts";
import type { Audit } from "../audit.ts";
import type { Database, Sql } from "../database.ts";
import { toJson } from "../json.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "../runs/row.ts";
import { listOf } from "../runs/table.ts";
import { type RunPlacer, recordPause } from "./claims.ts";
import { OCCURRENCE_COLUMNS, type Row, SCHEDULE_COLUMNS, toOccurrence, toSchedule } from "./row.ts";
import type { ScheduleTable } from "./table.ts";

export function createOccurrences(
  database: Database,
  table: ScheduleTable,
  placer: RunPlacer,
  audit: Audit,
  now: () => Date,
): OccurrenceStore {
  const byIds = async (columns: string, from: string, ids: readonly string[]) =>
    database.query<Row>(`SELECT ${columns} FROM ${from} WHERE id IN ${listOf(ids)}`, ids);

  const find = async (id: string, sql: Sql = database): Promise<Occurrence | undefined> => {
    const [row] = await sql.query<Row>(
      `SELECT ${OCCURRENCE_COLUMNS} FROM schedule_occurrences WHERE id = $1`,
      [id],
    );
    return row && toOccurrence(row);
  };

  const newest = async (where: string, scheduleId: string, limit: number) => {
    const rows = await database.query<Row>(
      `SELECT ${OCCURRENCE_COLUMNS} FROM schedule_occurrences WHERE schedule_id = $1 ${where}
       ORDER BY due DESC LIMIT $2`,
      [scheduleId, limit],
    );
    return rows.map(toOccurrence);
  };

  return {
    async ended(limit) {
      const rows = await database.query<Row>(
        `SELECT ${OCCURRENCE_COLUMNS} FROM schedule_occurrences WHERE state = 'ordered' ORDER BY due LIMIT $1`,
        [limit],
      );
      const open = rows.map(toOccurrence);
      const runIds = open.flatMap((occurrence) => occurrence.runIds);
      const runs = new Map<string, Run>(
        (await byIds(RUN_COLUMNS, "runs", runIds)).map((row) => [String(row.id), toRun(row as RunRow)]),
      );
      const over = open.flatMap((occurrence) => {
        const its = occurrence.runIds.flatMap((id) => runs.get(id) ?? []);
        return its.every(isFinished) ? [{ occurrence, runs: its }] : [];
      });
      const ids = [...new Set(over.map(({ occurrence }) => occurrence.scheduleId))];
      const schedules = new Map<string, Schedule>(
        (await byIds(SCHEDULE_COLUMNS, "schedules", ids)).map((row) => [String(row.id), toSchedule(row)]),
      );
      return over.flatMap((entry) => {
        const schedule = schedules.get(entry.occurrence.scheduleId);
        return schedule ? [{ ...entry, schedule }] : [];
      });
    },

    settle: (id, { state, failure }, decide) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<{ schedule_id: string }>(
          `UPDATE schedule_occurrences SET state = $2, failure = $3 WHERE id = $1 AND state = 'ordered'
           RETURNING schedule_id`,
          [id, state, failure ? toJson(failure) : null],
        );
        const schedule = row && (await table.lock(row.schedule_id, tx));
        if (!schedule) return false;
        const { patch, notices } = decide(schedule);
        await table.write(schedule, patch, patch.state !== undefined, tx);
        await table.addNotices(notices, tx);
        await recordPause(audit, schedule, patch, tx);
        return true;
      }),

    async missed(scheduleId, limit) {
      const [row] = await database.query<{ count: number }>(
        `SELECT CAST(count(*) AS integer) AS count FROM schedule_occurrences
         WHERE schedule_id = $1 AND state = 'missed'`,
        [scheduleId],
      );
      return { newest: await newest("AND state = 'missed'", scheduleId, limit), count: row?.count ?? 0 };
    },
    occurrences: (scheduleId, limit) => newest("", scheduleId, limit),
    find: (id) => find(id),

    make: (id, requests, dueBy) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<Row>(
          `UPDATE schedule_occurrences SET state = 'ordered', made_at = $2 WHERE id = $1 AND state = 'missed'
           RETURNING ${OCCURRENCE_COLUMNS}`,
          [id, now()],
        );
        return row && { runs: await placer.place(toOccurrence(row), requests, dueBy, tx) };
      }),

    async reopen(id) {
      await database.query(
        "UPDATE schedule_occurrences SET state = 'ordered', failure = NULL WHERE id = $1 AND state = 'failed'",
        [id],
      );
    },
  };
}
