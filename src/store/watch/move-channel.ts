import { idOf } from "../../watch/stored.ts";
import type { Sql } from "../database.ts";

interface Row {
  readonly id: string;
  readonly team_id: string;
}

/**
 * Takes the alerts of a channel to its new ID. Rows are known by names that are made of the channel, so that an open alert
 * goes on in the message that it has.
 * @returns how many servers the channel is told of
 */
export async function moveDestinations(tx: Sql, from: string, to: string): Promise<number> {
  const destinations = await tx.query<Row & { server: string }>(
    "SELECT id, server, team_id FROM watch_destinations WHERE channel_id = $1",
    [from],
  );
  for (const { id, server, team_id } of destinations)
    await tx.query("UPDATE watch_destinations SET id = $2, channel_id = $3 WHERE id = $1", [
      id,
      idOf(server, team_id, to),
      to,
    ]);
  const messages = await tx.query<Row & { alert_id: string }>(
    "SELECT id, alert_id, team_id FROM watch_messages WHERE channel_id = $1",
    [from],
  );
  for (const { id, alert_id, team_id } of messages) {
    // A bulletin is of no one alert, and is over soon.
    const name = alert_id === "" ? id : idOf(alert_id, team_id, to);
    await tx.query("UPDATE watch_messages SET id = $2, channel_id = $3 WHERE id = $1", [id, name, to]);
    await tx.query("UPDATE watch_news SET message_id = $2 WHERE message_id = $1", [id, name]);
  }
  return destinations.length;
}
