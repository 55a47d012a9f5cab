import type { Day, Destination, LatestReading, WatchStore } from "../../watch/index.ts";
import { idOf } from "../../watch/stored.ts";
import type { Audit } from "../audit.ts";
import type { Database, Sql } from "../database.ts";
import { createAdvance, tellOpen } from "./advance.ts";
import { createBulletins } from "./bulletins.ts";
import { endUnwatched, silence } from "./endings.ts";
import { createOutbox } from "./outbox.ts";
import { erasePerson } from "./removal.ts";
import {
  type DestinationRow,
  loadServer,
  SERVER_COLUMNS,
  type ServerRow,
  toDestination,
  toEpisode,
  toReading,
} from "./rows.ts";

async function removeBulletins(tx: Sql, before: Date): Promise<void> {
  const OLD =
    "SELECT id FROM watch_messages WHERE bulletin IS NOT NULL AND opened_at < $1 AND due_at IS NULL";
  await tx.query(`DELETE FROM watch_news WHERE message_id IN (${OLD})`, [before]);
  await tx.query(`DELETE FROM watch_messages WHERE id IN (${OLD})`, [before]);
}

/** Two rows of the same channel and server would tell everything twice. */
const destinationId = ({ server, teamId, channelId }: Pick<Destination, "server" | "teamId" | "channelId">) =>
  idOf(server, teamId, channelId);

export const createWatchStore = (database: Database, audit: Audit, now: () => Date): WatchStore => ({
  ...createAdvance(database, audit, now),
  ...createOutbox(database),
  ...createBulletins(database, now),

  async ensure(servers) {
    for (const server of servers)
      await database.query("INSERT INTO watch_servers (id) VALUES ($1) ON CONFLICT (id) DO NOTHING", [
        server,
      ]);
    if (database.engine === "postgres") return;
    // Nobody else is at work on this store: whatever was taken was taken by a process that is gone.
    await database.query("UPDATE watch_messages SET lease_until = NULL WHERE lease_until IS NOT NULL");
    await database.query("UPDATE watch_servers SET next_poll_at = NULL WHERE reading IS NULL");
  },

  async find(server) {
    const [row] = await database.query<ServerRow>(
      `SELECT ${SERVER_COLUMNS} FROM watch_servers WHERE id = $1`,
      [server],
    );
    return row && loadServer(database, row);
  },

  async readings() {
    const rows = await database.query<{ id: string; reading: string }>(
      "SELECT id, reading FROM watch_servers WHERE reading IS NOT NULL",
    );
    return new Map(rows.map(({ id, reading }) => [id, toReading(reading) as LatestReading]));
  },

  async due(now) {
    const polls = await database.query<{ id: string }>(
      "SELECT id FROM watch_servers WHERE next_poll_at IS NULL OR next_poll_at <= $1",
      [now],
    );
    const timers = await database.query<{ id: string }>("SELECT id FROM watch_servers WHERE timer_at <= $1", [
      now,
    ]);
    return { polls: polls.map(({ id }) => id), timers: timers.map(({ id }) => id) };
  },

  async claimPoll(server, now, until) {
    const [row] = await database.query<{ poll_fence: number }>(
      `UPDATE watch_servers SET poll_fence = poll_fence + 1, next_poll_at = $3
       WHERE id = $1 AND (next_poll_at IS NULL OR next_poll_at <= $2) RETURNING poll_fence`,
      [server, now, until],
    );
    return row?.poll_fence;
  },

  async pollSoon(server, now) {
    await database.query("UPDATE watch_servers SET next_poll_at = $2 WHERE id = $1", [server, now]);
  },

  async destinations() {
    const rows = await database.query<DestinationRow>(
      "SELECT * FROM watch_destinations ORDER BY added_at, id",
    );
    return rows.map(toDestination);
  },

  addDestination: (destination) =>
    database.transaction(async (tx) => {
      const { server, teamId, enterpriseId = null, channelId, locale = null, addedBy, addedAt } = destination;
      const values = [server, teamId, enterpriseId, channelId, locale, addedBy, new Date(addedAt)];
      const [added] = await tx.query(
        `INSERT INTO watch_destinations (id, server, team_id, enterprise_id, channel_id, locale, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [destinationId(destination), ...values],
      );
      if (added) await tellOpen(tx, destination, now());
      return added !== undefined;
    }),

  removeDestination: (destination) =>
    database.transaction(async (tx) => {
      const [removed] = await tx.query("DELETE FROM watch_destinations WHERE id = $1 RETURNING id", [
        destinationId(destination),
      ]);
      await silence(tx, destination);
      await endUnwatched(tx, now());
      return removed !== undefined;
    }),

  async episode(id) {
    const [row] = await database.query<{ episode: string }>(
      "SELECT episode FROM watch_alerts WHERE id = $1",
      [id],
    );
    return row && toEpisode(row);
  },

  async openEpisodes() {
    const rows = await database.query<{ episode: string }>(
      "SELECT episode FROM watch_alerts WHERE closed_at IS NULL ORDER BY opened_at, id",
    );
    return rows.map(toEpisode);
  },

  days: (server, since) =>
    database.query<Day>(
      "SELECT day, used, total, fresh FROM watch_days WHERE server = $1 AND day >= $2 ORDER BY day",
      [server, since],
    ),

  erasePerson: (teamId, userId) => erasePerson(database, teamId, userId, now()),

  removeBefore: (closedBefore, daysBefore) =>
    database.transaction(async (tx) => {
      const GONE = "SELECT id FROM watch_alerts WHERE closed_at < $1";
      const messages = `SELECT id FROM watch_messages WHERE alert_id IN (${GONE})`;
      await tx.query(`DELETE FROM watch_news WHERE message_id IN (${messages})`, [closedBefore]);
      await tx.query(`DELETE FROM watch_messages WHERE alert_id IN (${GONE})`, [closedBefore]);
      await tx.query(`DELETE FROM watch_calls WHERE alert_id IN (${GONE})`, [closedBefore]);
      await removeBulletins(tx, closedBefore);
      const alerts = await tx.query("DELETE FROM watch_alerts WHERE closed_at < $1 RETURNING id", [
        closedBefore,
      ]);
      const days = await tx.query("DELETE FROM watch_days WHERE day < $1 RETURNING id", [daysBefore]);
      return { alerts: alerts.length, days: days.length };
    }),
});
