import type { Sql } from "./database.ts";
import { toJson } from "./json.ts";

/**
 * Erases a person's schedules, with their due minutes and notices, and their name from those of others: who set one that
 * was handed over since, and who paused it.
 * @returns how many were theirs
 */
export async function eraseSchedules(tx: Sql, teamId: string, userId: string): Promise<number> {
  const theirs = await tx.query("DELETE FROM schedules WHERE team_id = $1 AND user_id = $2 RETURNING id", [
    teamId,
    userId,
  ]);
  await tx.query(
    "DELETE FROM schedule_notices WHERE team_id = $1 AND target->>'kind' = 'user' AND target->>'id' = $2",
    [teamId, userId],
  );
  const like = `%${userId.replace(/[^A-Z0-9]/gi, "")}%`;
  await tx.query(
    "UPDATE schedules SET schedule_key = CAST(id AS text) WHERE team_id = $1 AND schedule_key LIKE $2",
    [teamId, like],
  );
  const paused = await tx.query<{ id: string; status: string }>(
    "SELECT id, status FROM schedules WHERE team_id = $1 AND status->'paused'->>'by' = $2",
    [teamId, userId],
  );
  for (const { id, status } of paused) {
    const erased = { ...JSON.parse(status), paused: { why: "asked" } };
    await tx.query("UPDATE schedules SET status = $2 WHERE id = $1", [id, toJson(erased)]);
  }
  return theirs.length;
}
