import { randomUUID } from "node:crypto";
import type { ReportRequest } from "../../orders/report-request.ts";
import type { Run } from "../../runs/model.ts";
import type { NewRun } from "../../runs/run-store.ts";
import type { Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import { ROW_VERSION } from "./row.ts";
import { nextTurn } from "./turns.ts";

/**
 * Writes the row of a new run; undefined, and nothing is written, where its key is taken. The run is what its row would be
 * read as, without the time that reading takes: whoever orders waits for it.
 */
export async function insertRun(
  { request, orderKey, dueBy }: NewRun,
  now: Date,
  tx: Transaction,
): Promise<Run | undefined> {
  const { requester, destination, server } = request;
  const { teamId, userId } = requester;
  const id = randomUUID();
  const kept = toJson(request);
  const [row] = await tx.query<{ turn: number }>(
    `INSERT INTO runs (id, order_key, state, version, request, team_id, user_id, channel_id, server, ordered_at, due_by, turn)
     VALUES ($1, $2, 'queued', ${ROW_VERSION}, $3, $4, $5, $6, $7, $8, $9, ${nextTurn("$7", "$4", "$5")})
     ON CONFLICT (order_key) DO NOTHING RETURNING turn`,
    [id, orderKey, kept, teamId, userId, destination.channelId, server, now, dueBy],
  );
  return (
    row && {
      id,
      state: "queued",
      request: JSON.parse(kept) as ReportRequest,
      orderedAt: now.toISOString(),
      dueBy: dueBy.toISOString(),
      fence: 0,
      retries: 0,
      turn: row.turn,
      card: { state: "none" },
      upload: { state: "none" },
      cardDue: false,
    }
  );
}
