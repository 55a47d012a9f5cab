import { previousPeriod } from "../../orders/previous-period.ts";
import type { RelatedRuns } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";

export function createRelatedRuns(database: Database): RelatedRuns {
  /** As the index has them. Text of one length in UTC sorts as the instants do, in PostgreSQL by the bytes only. */
  const collation = database.engine === "postgres" ? ' COLLATE "C"' : "";
  const end = `((request->'interval'->>'end')${collation})`;
  const start = `((request->'interval'->>'start')${collation})`;

  return {
    async previousPeriodRun({ id, request }) {
      const { start: starts, end: ends } = previousPeriod(request);
      const [row] = await database.query<RunRow>(
        `SELECT ${RUN_COLUMNS} FROM runs
         WHERE state = 'done' AND team_id = $1 AND server = $2 AND id <> $3 AND file->'digest' IS NOT NULL
           AND ${end} BETWEEN $4 AND $5 AND ${start} BETWEEN $6 AND $7
         ORDER BY request->>'format' = $8 DESC, request->>'format' = 'CSV' DESC, ordered_at DESC, id DESC LIMIT 1`,
        [
          request.requester.teamId,
          request.server,
          id,
          ...[ends.from, ends.to, starts.from, starts.to],
          request.format,
        ],
      );
      return row && toRun(row);
    },

    async lastOfSchedule({ id, request }) {
      const [row] = await database.query<RunRow>(
        `SELECT ${RUN_COLUMNS} FROM runs
         WHERE state = 'done' AND request->'origin'->>'scheduleId' = $1 AND id <> $2 AND request->>'format' = $3
           AND upload->>'state' IN ('shared', 'withdrawn') AND file->'digest' IS NOT NULL
         ORDER BY ordered_at DESC, id DESC LIMIT 1`,
        [request.origin?.scheduleId ?? "", id, request.format],
      );
      return row && toRun(row);
    },

    async queuePosition({ id, state, nextAttemptAt, orderedAt, request, turn = 0 }) {
      if (state !== "queued" || nextAttemptAt !== undefined) return 0;
      const [row] = await database.query<{ count: number }>(
        `SELECT CAST(count(*) AS integer) AS count FROM runs
         WHERE server = $1 AND id <> $2 AND finished_at IS NULL
           AND (state = 'generating' OR (state = 'queued' AND (turn, ordered_at, id) < ($4, $3, $2))) AND next_attempt_at IS NULL`,
        [request.server, id, orderedAt, turn],
      );
      return row?.count ?? 0;
    },
  };
}
