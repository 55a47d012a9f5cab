import { randomUUID } from "node:crypto";
import type { FailureRecord } from "../errors.ts";
import type { ReportRequest } from "../request/report-request.ts";
import type { LicenseOverviewRequest } from "../vb365/types.ts";
import type { Audit } from "./audit.ts";
import { type Database, SCHEMA, type Sql } from "./database.ts";
import type { Queue } from "./queue/index.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./run-row.ts";
import type { Run, RunFile, RunPlace } from "./types.ts";

/**
 * The runs' rows. Whatever an attempt writes is fenced by its number: an attempt that was thought dead, whose run was
 * taken up by another since or is finished, is answered undefined and has changed nothing.
 */
export interface RunStore {
  /** Writes row, audit entry and job in one transaction; a known key answers the run of its first order. */
  create(order: {
    request: ReportRequest;
    orderKey: string;
    dueBy: Date;
  }): Promise<{ run: Run; created: boolean }>;
  find(id: string): Promise<Run | undefined>;
  /** Takes an unfinished run up: a new attempt, which fences off all before it. `takes` counts those that never ended. */
  take(id: string): Promise<{ run: Run; takes: number } | undefined>;
  /** Answers the ids, of those given with their attempts, whose attempt no longer owns the run. */
  lost(owned: ReadonlyMap<string, number>): Promise<string[]>;
  generating(held: Attempt, sent: LicenseOverviewRequest): Promise<Run | undefined>;
  /** The file is on disk and checked. Without one, what was recorded of an earlier file that was never shared is dropped. */
  spooled(held: Attempt, file: RunFile | undefined): Promise<Run | undefined>;
  /** Merges into the place. With no parts it only proves that the attempt still owns the run. */
  place(held: Attempt, part: Partial<RunPlace>): Promise<Run | undefined>;
  done(held: Attempt, part: Partial<RunPlace>): Promise<Run | undefined>;
  failed(held: Attempt, failure: FailureRecord): Promise<Run | undefined>;
  /** Ends the attempt and orders the next one for `at`, in one transaction. */
  postpone(held: Attempt, failure: FailureRecord, at: Date, triesAllowed: number): Promise<Run | undefined>;
  /** Ends the attempt without prejudice: the run waits to be taken up again. */
  park(held: Attempt): Promise<void>;
  /** Cancels an unfinished run, unless the call that shares its file has begun. */
  cancel(id: string): Promise<Run | undefined>;
  /** Makes a failed run one that is ordered anew. */
  retry(id: string, dueBy: Date): Promise<Run | undefined>;
  /** The card of a finished run is about to be posted for the first time. */
  cardIntended(id: string): Promise<void>;
  /** The last card of a finished run has been shown, or given up. */
  cardShown(id: string, cardTs?: string): Promise<void>;
  /** Counts one more vain try to show a finished run's card and orders the next; answers whether there is a next. */
  cardFailed(id: string, next: (tries: number) => Date | undefined): Promise<boolean>;
  /** Paths of the files that runs may still need: of unfinished ones, and of those that failed after `failedSince`. */
  neededFiles(failedSince: Date): Promise<string[]>;
}

/** What an attempt holds of its run. */
export type Attempt = Pick<Run, "id" | "attempt">;

const TABLE = `${SCHEMA}.runs`;
const UNFINISHED = "state IN ('queued', 'generating', 'delivering')";
const OWNED = `id = $1 AND attempt = $2 AND ${UNFINISHED}`;

export function createRunStore(
  database: Database,
  queue: Pick<Queue, "send">,
  audit: Audit,
  now: () => Date,
): RunStore {
  const write = async (
    set: string,
    where: string,
    values: unknown[],
    sql: Sql = database,
  ): Promise<Run | undefined> => {
    const [row] = await sql.query<RunRow>(
      `UPDATE ${TABLE} SET ${set} WHERE ${where} RETURNING ${RUN_COLUMNS}`,
      values,
    );
    return row && toRun(row);
  };
  const owned = (held: Attempt, set: string, ...values: unknown[]) =>
    write(set, OWNED, [held.id, held.attempt, ...values]);

  const find = async (id: string, sql: Sql = database) => {
    const [row] = await sql.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM ${TABLE} WHERE id = $1`, [id]);
    return row && toRun(row);
  };

  return {
    create: ({ request, orderKey, dueBy }) =>
      database.transaction(async (tx) => {
        const { requester, destination, server } = request;
        const [row] = await tx.query<RunRow>(
          `INSERT INTO ${TABLE} (id, order_key, state, request, team_id, user_id, channel_id, server, ordered_at, due_by)
           VALUES ($1, $2, 'queued', $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (order_key) DO NOTHING RETURNING ${RUN_COLUMNS}`,
          [
            randomUUID(),
            orderKey,
            JSON.stringify(request),
            requester.teamId,
            requester.userId,
            destination.channelId,
            server,
            now(),
            dueBy,
          ],
        );
        if (!row) {
          const [first] = await tx.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM ${TABLE} WHERE order_key = $1`, [
            orderKey,
          ]);
          if (!first) throw new Error(`the run ordered as ${orderKey} was removed meanwhile`);
          return { run: toRun(first), created: false };
        }
        const run = toRun(row);
        await audit.record(
          {
            event: "ordered",
            teamId: requester.teamId,
            userId: requester.userId,
            channelId: destination.channelId,
            runId: run.id,
          },
          tx,
        );
        await queue.send(run.id, undefined, tx);
        return { run, created: true };
      }),

    find: (id) => find(id),

    async take(id) {
      const [row] = await database.query<RunRow & { takes: number }>(
        `UPDATE ${TABLE} SET attempt = attempt + 1, takes = takes + 1, started_at = coalesce(started_at, $2), next_attempt_at = NULL, failure = NULL
         WHERE id = $1 AND ${UNFINISHED} RETURNING ${RUN_COLUMNS}, takes`,
        [id, now()],
      );
      return row && { run: toRun(row), takes: row.takes };
    },

    async lost(ownedRuns) {
      const rows = await database.query<{ id: string; attempt: number }>(
        `SELECT id, attempt FROM ${TABLE} WHERE id = ANY($1) AND ${UNFINISHED}`,
        [[...ownedRuns.keys()]],
      );
      const current = new Map(rows.map((row) => [row.id, row.attempt]));
      return [...ownedRuns].filter(([id, attempt]) => current.get(id) !== attempt).map(([id]) => id);
    },

    generating: (held, sent) => owned(held, "state = 'generating', sent = $3", JSON.stringify(sent)),
    spooled: (held, file) =>
      file
        ? owned(held, "state = 'delivering', file = $3, takes = 0, tries = 0", JSON.stringify(file))
        : owned(held, "state = 'generating', file = NULL, place = place - 'fileId' - 'shareIntent'"),
    place: (held, part) => owned(held, "place = place || $3::jsonb", JSON.stringify(part)),
    done: (held, part) =>
      owned(
        held,
        "state = 'done', finished_at = $3, failure = NULL, card_due = true, card_tries = 0, place = place || $4::jsonb",
        now(),
        JSON.stringify(part),
      ),
    failed: (held, failure) =>
      owned(
        held,
        "state = 'failed', finished_at = $3, failure = $4, card_due = true, card_tries = 0",
        now(),
        JSON.stringify(failure),
      ),

    postpone: (held, failure, at, triesAllowed) =>
      database.transaction(async (tx) => {
        const run = await write(
          "failure = $3, next_attempt_at = $4, tries = tries + 1, tries_allowed = $5, takes = 0",
          OWNED,
          [held.id, held.attempt, JSON.stringify(failure), at, triesAllowed],
          tx,
        );
        if (run) await queue.send(run.id, at, tx);
        return run;
      }),

    async park(held) {
      await owned(held, "takes = 0");
    },

    cancel: (id) =>
      database.transaction(async (tx) => {
        const run = await write(
          "state = 'cancelled', attempt = attempt + 1, finished_at = $2, next_attempt_at = NULL, failure = $3, card_due = true, card_tries = 0",
          `id = $1 AND ${UNFINISHED} AND NOT coalesce((place->>'shareIntent')::boolean, false)`,
          [id, now(), JSON.stringify({ code: "run_cancelled", params: {} } satisfies FailureRecord)],
          tx,
        );
        if (!run) return find(id, tx);
        await queue.send(run.id, undefined, tx);
        return run;
      }),

    retry: (id, dueBy) =>
      database.transaction(async (tx) => {
        const run = await write(
          "state = CASE WHEN file IS NULL THEN 'queued' ELSE 'delivering' END, attempt = attempt + 1, takes = 0, tries = 0, tries_allowed = NULL, failure = NULL, started_at = NULL, finished_at = NULL, due_by = $2, card_due = false",
          "id = $1 AND state = 'failed'",
          [id, dueBy],
          tx,
        );
        if (run) await queue.send(run.id, undefined, tx);
        return run;
      }),

    async cardIntended(id) {
      await write("place = place || '{\"cardIntent\": true}'", "id = $1 AND finished_at IS NOT NULL", [id]);
    },

    async cardShown(id, cardTs) {
      await write("card_due = false, place = place || $2::jsonb", "id = $1 AND finished_at IS NOT NULL", [
        id,
        JSON.stringify(cardTs === undefined ? {} : { cardTs }),
      ]);
    },

    cardFailed: (id, next) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<{ card_tries: number }>(
          `UPDATE ${TABLE} SET card_tries = card_tries + 1 WHERE id = $1 AND card_due RETURNING card_tries`,
          [id],
        );
        const at = row && next(row.card_tries);
        if (at) await queue.send(id, at, tx);
        else await tx.query(`UPDATE ${TABLE} SET card_due = false WHERE id = $1`, [id]);
        return at !== undefined;
      }),

    async neededFiles(failedSince) {
      const rows = await database.query<{ path: string }>(
        `SELECT file->>'path' AS path FROM ${TABLE}
         WHERE file IS NOT NULL AND (${UNFINISHED} OR (state = 'failed' AND finished_at > $1))`,
        [failedSince],
      );
      return rows.map(({ path }) => path);
    },
  };
}
