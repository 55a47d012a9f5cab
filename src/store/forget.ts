import type { Audit } from "./audit.ts";
import type { Database } from "./database.ts";
import type { Queue } from "./queue.ts";
import { forgetChannels } from "./watch/removal.ts";

export interface Forgotten {
  readonly installations: number;
  readonly runs: number;
  readonly schedules: number;
  readonly audit: number;
  /** Paths of the report files that are of no use any more. */
  readonly files: readonly string[];
}

/** Of a workspace, or of an organization's workspaces that have not installed the app themselves. */
const ITS_OWN = (team: string, enterprise: string) =>
  `(${team} = $1 OR (${enterprise} = $1 AND ${team} NOT IN
    (SELECT team_id FROM installations WHERE team_id IS NOT NULL)))`;

/**
 * Forgets a workspace (T…) or an organization (E…): its installation, runs with their jobs, schedules, audit, and
 * watching channels, in one
 * transaction. What stays is one audit entry that says when and how much, and not of whom.
 */
export function forgetWorkspace(
  database: Database,
  queue: Pick<Queue, "forget">,
  audit: Audit,
  id: string,
  now: () => Date,
): Promise<Forgotten> {
  return database.transaction(async (tx) => {
    const installations = await tx.query("DELETE FROM installations WHERE id = $1 RETURNING id", [id]);
    const runs = await tx.query<{ id: string; path: string | null }>(
      `DELETE FROM runs WHERE ${ITS_OWN("team_id", "request->'requester'->>'enterpriseId'")}
       RETURNING id, file->>'path' AS path`,
      [id],
    );
    await queue.forget(
      runs.map((run) => run.id),
      tx,
    );
    const schedules = await tx.query(
      `DELETE FROM schedules WHERE ${ITS_OWN("team_id", "enterprise_id")} RETURNING id`,
      [id],
    );
    await tx.query(`DELETE FROM schedule_notices WHERE ${ITS_OWN("team_id", "enterprise_id")}`, [id]);
    const entries = await tx.query(
      `DELETE FROM audit WHERE ${ITS_OWN("team_id", "enterprise_id")} RETURNING id`,
      [id],
    );
    await forgetChannels(tx, ITS_OWN("team_id", "enterprise_id"), id, now());
    const counts = {
      installations: installations.length,
      runs: runs.length,
      schedules: schedules.length,
      audit: entries.length,
    };
    if (Object.values(counts).some((count) => count > 0)) {
      await audit.record({ event: "forgotten", teamId: "", userId: "", detail: counts }, tx);
    }
    return { ...counts, files: runs.flatMap(({ path }) => path ?? []) };
  });
}
