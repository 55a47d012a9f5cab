import { randomUUID } from "node:crypto";
import type { Run } from "../../runs/model.ts";
import type { NewRun } from "../../runs/run-store.ts";
import type { Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import { ROW_VERSION, RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { nextTurn } from "./turns.ts";

/** Writes the row of a new run; undefined, and nothing is written, where its key is taken. */
export async function insertRun(
  { request, orderKey, dueBy }: NewRun,
  now: Date,
  tx: Transaction,
): Promise<Run | undefined> {
  const { requester, destination, server } = request;
  const { teamId, userId } = requester;
  const [row] = await tx.query<RunRow>(
    `INSERT INTO runs (id, order_key, state, version, request, team_id, user_id, channel_id, server, ordered_at, due_by, turn)
     VALUES ($1, $2, 'queued', ${ROW_VERSION}, $3, $4, $5, $6, $7, $8, $9, ${nextTurn("$7", "$4", "$5")})
     ON CONFLICT (order_key) DO NOTHING RETURNING ${RUN_COLUMNS}`,
    [randomUUID(), orderKey, toJson(request), teamId, userId, destination.channelId, server, now, dueBy],
  );
  return row && toRun(row);
}
