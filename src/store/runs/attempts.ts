import type { RunUpload } from "../../runs/model.ts";
import type { Attempts, Fence } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import { toJson } from "../json.ts";
import type { Queue } from "../queue.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { listOf, type RunTable, UNFINISHED } from "./table.ts";
import { turnOf } from "./turns.ts";

const OWNED = `id = $1 AND fence = $2 AND ${UNFINISHED}`;
const FINISHED = "finished_at = $3, card_due = true, card_retries = 0";
const NO_UPLOAD: RunUpload = { state: "none" };

/** Sets a counter to 0 where the upload is another one than before. */
const untilUploaded = (counter: string) =>
  `${counter} = CASE WHEN upload->>'fileId' = $4 THEN ${counter} ELSE 0 END`;

export function createAttempts(
  database: Database,
  table: RunTable,
  queue: Pick<Queue, "send">,
  now: () => Date,
): Attempts {
  const write = (fence: Fence, set: string, ...values: unknown[]) =>
    table.update(set, OWNED, [fence.id, fence.fence, ...values]);

  return {
    async pickUp({ runId, at }) {
      // A job that was queued before the run began to wait must not cut the wait short.
      const [row] = await database.query<RunRow & { pickups: number }>(
        `UPDATE runs SET state = CASE state WHEN 'generating' THEN 'queued' ELSE state END,
           fence = CASE WHEN awaits_slot THEN fence ELSE fence + 1 END, awaits_slot = false,
           pickups = CASE state WHEN 'delivering' THEN pickups + 1 ELSE pickups END,
           started_at = coalesce(started_at, $2), next_attempt_at = NULL, failure = NULL
         WHERE id = $1 AND ${UNFINISHED} AND (next_attempt_at IS NULL OR next_attempt_at = $3)
         RETURNING ${RUN_COLUMNS}, pickups`,
        [runId, now(), at ?? null],
      );
      return row && { run: toRun(row), pickups: row.pickups };
    },

    async lost(owned) {
      const ids = [...owned.keys()];
      const rows = await database.query<{ id: string; fence: number }>(
        `SELECT id, fence FROM runs WHERE id IN ${listOf(ids)} AND ${UNFINISHED}`,
        ids,
      );
      const current = new Map(rows.map((row) => [row.id, row.fence]));
      return [...owned].filter(([id, fence]) => current.get(id) !== fence).map(([id]) => id);
    },

    async prove(fence) {
      // Not a write: a fence proves itself before each visible step, and need not wait for the disk.
      const [row] = await database.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM runs WHERE ${OWNED}`, [
        fence.id,
        fence.fence,
      ]);
      return row && toRun(row);
    },

    awaitSlot: (fence) =>
      database.transaction(async (tx) => {
        const run = await table.update("awaits_slot = true", OWNED, [fence.id, fence.fence], tx);
        if (run) await queue.send({ runId: run.id, group: run.request.server, ...turnOf(run) }, tx);
        return run;
      }),

    generating: (fence, sent, dueBy) =>
      write(
        fence,
        `state = 'generating', due_by = CASE WHEN sent IS NULL THEN coalesce($4, due_by) ELSE due_by END, sent = $3,
         pickups = pickups + 1`,
        toJson(sent),
        dueBy ?? null,
      ),
    spooled: (fence, file) =>
      file
        ? write(fence, "state = 'delivering', file = $3, pickups = 0, retries = 0", toJson(file))
        : write(fence, "state = 'generating', file = NULL, upload = $3", toJson(NO_UPLOAD)),
    cardIntended: (fence) =>
      write(
        fence,
        "card = CASE card->>'state' WHEN 'none' THEN $3 ELSE card END",
        toJson({ state: "intended" }),
      ),
    upload: (fence, upload) =>
      upload.state === "uploaded"
        ? write(
            fence,
            `upload = $3, ${untilUploaded("pickups")}, ${untilUploaded("retries")}`,
            toJson(upload),
            upload.fileId,
          )
        : write(fence, "upload = $3", toJson(upload)),
    done: ({ id, fence }, share) =>
      database.transaction(async (tx) => {
        const run = await table.update(`state = 'done', ${FINISHED}`, OWNED, [id, fence, now()], tx);
        if (!run) return undefined;
        const { upload } = run;
        const shared: RunUpload = {
          ...("fileId" in upload && { fileId: upload.fileId }),
          ...share,
          state: "shared",
        };
        return table.update("upload = $2", "id = $1", [id, toJson(shared)], tx);
      }),
    unchanged: (fence) =>
      write(
        fence,
        "state = 'done', finished_at = $3, card_due = (request->'origin'->>'whenChanged' = 'say'), card_retries = 0",
        now(),
      ),
    failed: (fence, failure) =>
      write(fence, `state = 'failed', ${FINISHED}, failure = $4`, now(), toJson(failure)),

    postpone: (fence, failure, at, retriesAllowed) =>
      database.transaction(async (tx) => {
        const run = await table.update(
          "failure = $3, next_attempt_at = $4, retries = retries + 1, retries_allowed = $5, pickups = 0",
          OWNED,
          [fence.id, fence.fence, toJson(failure), at, retriesAllowed],
          tx,
        );
        if (run) await queue.send({ runId: run.id, at: at.toISOString(), ...turnOf(run) }, tx);
        return run;
      }),

    release: (fence) => write(fence, "pickups = 0"),
  };
}
