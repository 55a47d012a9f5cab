import { Failure } from "../../errors.ts";
import type { NewRun } from "../../runs/run-store.ts";
import type { Sql } from "../database.ts";
import { UNSETTLED } from "./table.ts";
import { WAITING } from "./turns.ts";

/**
 * Looks whether a new run is one too many of those that wait for its person; what schedules order by themselves does not
 * count.
 * @throws Failure `too_many_waiting`, with which the transaction is rolled back
 */
export async function refuseTooMany({ request, maxWaiting }: NewRun, tx: Sql): Promise<void> {
  if (maxWaiting === undefined || request.origin) return;
  const { teamId, userId } = request.requester;
  const [row] = await tx.query<{ count: number }>(
    `SELECT CAST(count(*) AS integer) AS count FROM runs
     WHERE team_id = $1 AND user_id = $2 AND ${UNSETTLED} AND ${WAITING} AND request->>'origin' IS NULL`,
    [teamId, userId],
  );
  if ((row?.count ?? 0) > maxWaiting)
    throw new Failure("too_many_waiting", { params: { limit: String(maxWaiting) } });
}
