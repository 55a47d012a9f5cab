import { planEnd } from "../../watch/stored.ts";
import type { Sql } from "../database.ts";
import { writeAdvance } from "./advance.ts";
import { loadServer, SERVER_COLUMNS, type ServerRow } from "./rows.ts";

/** Ends what is open on servers that nobody watches any more: a state that nobody is told of would only grow old. */
export async function endUnwatched(tx: Sql, now: Date): Promise<void> {
  const rows = await tx.query<ServerRow>(
    `UPDATE watch_servers SET revision = revision + 1
     WHERE watch_state IS NOT NULL AND id NOT IN (SELECT server FROM watch_destinations)
     RETURNING ${SERVER_COLUMNS}`,
  );
  for (const row of rows) {
    const before = await loadServer(tx, row);
    await writeAdvance(tx, row, before, planEnd(before, now.toISOString()), now);
  }
}

/** A channel hears no more of a server: what was still to be told there is not. */
export async function silence(
  tx: Sql,
  {
    server,
    teamId,
    channelId,
  }: { readonly server: string; readonly teamId: string; readonly channelId: string },
): Promise<void> {
  await tx.query(
    `UPDATE watch_news SET state = 'told' WHERE state <> 'told' AND message_id IN
       (SELECT watch_messages.id FROM watch_messages JOIN watch_alerts ON watch_alerts.id = alert_id
        WHERE server = $1 AND team_id = $2 AND channel_id = $3)`,
    [server, teamId, channelId],
  );
  await tx.query(
    `UPDATE watch_messages SET due_at = NULL WHERE bulletin IS NOT NULL AND team_id = $1 AND channel_id = $2
       AND NOT EXISTS (SELECT 1 FROM watch_destinations AS other
         WHERE other.team_id = watch_messages.team_id AND other.channel_id = watch_messages.channel_id)`,
    [teamId, channelId],
  );
}
