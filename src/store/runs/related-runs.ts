import { previousPeriod } from "../../orders/previous-period.ts";
import type { Database } from "../database.ts";
import type { Run } from "../types.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { RUNS } from "./table.ts";

/** What a run's card says of other runs. */
export interface RelatedRuns {
  /**
   * The latest done run of the same team and server for the previous period of the same kind, with what was read from
   * its file; one of the same format rather than another, a CSV rather than a PDF.
   */
  previousPeriodRun(run: Run): Promise<Run | undefined>;
  /** How many runs come before this one at its server; 0 for a run that does not wait for its turn there. */
  queuePosition(run: Run): Promise<number>;
}

/** As the index has it. Text of one length in UTC sorts as the instants do. */
const END = `((request->'interval'->>'end') COLLATE "C")`;
const START = `((request->'interval'->>'start') COLLATE "C")`;

export const createRelatedRuns = (database: Database): RelatedRuns => ({
  async previousPeriodRun({ id, request }) {
    const { start, end } = previousPeriod(request);
    const [row] = await database.query<RunRow>(
      `SELECT ${RUN_COLUMNS} FROM ${RUNS}
       WHERE state = 'done' AND team_id = $1 AND server = $2 AND id <> $3 AND file->'digest' IS NOT NULL
         AND ${END} BETWEEN $4 AND $5 AND ${START} BETWEEN $6 AND $7
       ORDER BY request->>'format' = $8 DESC, request->>'format' = 'CSV' DESC, ordered_at DESC, id DESC LIMIT 1`,
      [request.requester.teamId, request.server, id, end.from, end.to, start.from, start.to, request.format],
    );
    return row && toRun(row);
  },

  async queuePosition({ id, state, nextAttemptAt, orderedAt, request }) {
    if (state !== "queued" || nextAttemptAt !== undefined) return 0;
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${RUNS}
       WHERE server = $1 AND id <> $2 AND finished_at IS NULL
         AND (state = 'generating' OR (state = 'queued' AND (ordered_at, id) < ($3, $2::uuid))) AND next_attempt_at IS NULL`,
      [request.server, id, orderedAt],
    );
    return row?.count ?? 0;
  },
});
