import type { FailureRecord } from "../../errors.ts";
import type { LicenseOverviewRequest } from "../../vb365/types.ts";
import type { Database } from "../database.ts";
import { toJsonb } from "../json.ts";
import type { Queue, RunJob } from "../queue/index.ts";
import type { Run, RunFile, RunPlace } from "../types.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { RUNS, type RunTable, UNFINISHED } from "./table.ts";

/** What an attempt holds of its run. */
export type Fence = Pick<Run, "id" | "fence">;

/**
 * What the attempts at work write. All of it is fenced by the attempt's number: one that was thought dead, whose run was
 * taken up by another since or is finished, is answered undefined and has changed nothing.
 */
export interface Attempts {
  /**
   * Takes an unfinished run up for a job: a new attempt, which fences off all before it. Undefined when there is
   * nothing to do for this job: the run is finished, or waits for a later one. A run without a file is queued again until
   * its report is being made. `takes` counts the attempts that set to
   * work and never came to an end; those that were waiting for their turn when the process died do not count.
   */
  take(job: RunJob): Promise<{ run: Run; takes: number } | undefined>;
  /** The ids, of those given with their attempts, whose attempt no longer owns the run. */
  lost(owned: ReadonlyMap<string, number>): Promise<string[]>;
  /**
   * Puts the run in its server's line, for any process that has room there: ends the attempt and orders its
   * continuation, in one transaction. The continuation bears the same number, for nothing was tried yet.
   */
  line(fence: Fence): Promise<Run | undefined>;
  generating(fence: Fence, sent: LicenseOverviewRequest): Promise<Run | undefined>;
  /** The file is on disk and checked. Without one, what was recorded of an earlier file that was never shared is dropped. */
  spooled(fence: Fence, file: RunFile | undefined): Promise<Run | undefined>;
  /**
   * Merges into the place; an upload is progress, after which tries and takes count anew. With no parts it only proves
   * that the attempt still owns the run.
   */
  place(fence: Fence, part: Partial<RunPlace>): Promise<Run | undefined>;
  done(fence: Fence, part: Partial<RunPlace>): Promise<Run | undefined>;
  failed(fence: Fence, failure: FailureRecord): Promise<Run | undefined>;
  /** Ends the attempt and orders the next one for `at`, in one transaction. */
  postpone(fence: Fence, failure: FailureRecord, at: Date, triesAllowed: number): Promise<Run | undefined>;
  /** Ends the attempt without prejudice: the run waits to be taken up again. */
  park(fence: Fence): Promise<Run | undefined>;
}

const OWNED = `id = $1 AND attempt = $2 AND ${UNFINISHED}`;
const FINISHED = "finished_at = $3, card_due = true, card_tries = 0";

export function createAttempts(
  database: Database,
  table: RunTable,
  queue: Pick<Queue, "send">,
  now: () => Date,
): Attempts {
  const write = (fence: Fence, set: string, ...values: unknown[]) =>
    table.update(set, OWNED, [fence.id, fence.fence, ...values]);

  return {
    async take({ runId, at }) {
      // A job that was queued before the run began to wait must not cut the wait short.
      const [row] = await database.query<RunRow & { takes: number }>(
        `UPDATE ${RUNS} SET state = CASE state WHEN 'generating' THEN 'queued' ELSE state END, attempt = attempt + (NOT in_line)::integer, in_line = false,
           takes = takes + (state = 'delivering')::integer, started_at = coalesce(started_at, $2),
           next_attempt_at = NULL, failure = NULL
         WHERE id = $1 AND ${UNFINISHED} AND (next_attempt_at IS NULL OR next_attempt_at = $3)
         RETURNING ${RUN_COLUMNS}, takes`,
        [runId, now(), at ?? null],
      );
      return row && { run: toRun(row), takes: row.takes };
    },

    async lost(owned) {
      const rows = await database.query<{ id: string; attempt: number }>(
        `SELECT id, attempt FROM ${RUNS} WHERE id = ANY($1) AND ${UNFINISHED}`,
        [[...owned.keys()]],
      );
      const current = new Map(rows.map((row) => [row.id, row.attempt]));
      return [...owned].filter(([id, attempt]) => current.get(id) !== attempt).map(([id]) => id);
    },

    line: (fence) =>
      database.transaction(async (tx) => {
        const run = await table.update("in_line = true", OWNED, [fence.id, fence.fence], tx);
        if (run) await queue.send({ runId: run.id, line: run.request.server }, tx);
        return run;
      }),

    generating: (fence, sent) =>
      write(fence, "state = 'generating', sent = $3, takes = takes + 1", toJsonb(sent)),
    spooled: (fence, file) =>
      file
        ? write(fence, "state = 'delivering', file = $3, takes = 0, tries = 0", toJsonb(file))
        : write(fence, "state = 'generating', file = NULL, place = place - 'fileId' - 'shareIntent'"),
    place: (fence, part) => {
      const progress = part.fileId === undefined ? "" : ", takes = 0, tries = 0";
      return write(fence, `place = place || $3::jsonb${progress}`, toJsonb(part));
    },
    done: (fence, part) =>
      write(fence, `state = 'done', ${FINISHED}, place = place || $4::jsonb`, now(), toJsonb(part)),
    failed: (fence, failure) =>
      write(fence, `state = 'failed', ${FINISHED}, failure = $4`, now(), toJsonb(failure)),

    postpone: (fence, failure, at, triesAllowed) =>
      database.transaction(async (tx) => {
        const run = await table.update(
          "failure = $3, next_attempt_at = $4, tries = tries + 1, tries_allowed = $5, takes = 0",
          OWNED,
          [fence.id, fence.fence, toJsonb(failure), at, triesAllowed],
          tx,
        );
        if (run) await queue.send({ runId: run.id, at: at.toISOString() }, tx);
        return run;
      }),

    park: (fence) => write(fence, "takes = 0"),
  };
}
