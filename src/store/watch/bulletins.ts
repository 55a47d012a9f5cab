import type { BulletinEntry, ClaimedBulletin, NewBulletin, WatchStore } from "../../watch/index.ts";
import { bulletinSchema, idOf } from "../../watch/stored.ts";
import type { Database, Sql } from "../database.ts";
import { toJson } from "../json.ts";
import { FREE, type MessageRow } from "./outbox.ts";
import { placeOf, toEpisode, toNews, toStanding } from "./rows.ts";

interface BulletinRow extends MessageRow {
  readonly bulletin: string;
  readonly opened_at: string;
}

/** Messages of no single alert, kept and taken as those of alerts are. */
export const createBulletins = (
  database: Database,
  now: () => Date,
): Pick<WatchStore, "addBulletin" | "claimBulletins" | "refuse" | "unrefuse"> => ({
  addBulletin: (bulletin) => addBulletin(database, bulletin, new Date(bulletin.openedAt)),

  async claimBulletins(now, until, limit) {
    const rows = await database.query<BulletinRow>(
      `UPDATE watch_messages SET fence = fence + 1, lease_until = $2
       WHERE due_at <= $1 AND ${FREE} AND id IN
         (SELECT id FROM watch_messages WHERE due_at <= $1 AND ${FREE} AND bulletin IS NOT NULL
          ORDER BY due_at, id LIMIT ${Math.trunc(limit)})
       RETURNING *`,
      [now, until],
    );
    return Promise.all(rows.map((row) => toBulletin(database, row)));
  },

  refuse: ({ teamId, enterpriseId, channelId }, code) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ server: string }>(
        `UPDATE watch_destinations SET refused = $3
         WHERE team_id = $1 AND channel_id = $2 AND refused IS NULL RETURNING server`,
        [teamId, channelId, code],
      );
      if (rows.length === 0) return false;
      const at = now();
      const servers = rows.map(({ server }) => server).sort();
      const id = idOf("refused", teamId, channelId, at.toISOString());
      const bulletin = { kind: "refused" as const, channelId, servers, code };
      // Whom it reaches is asked when it is told: the settings may name others by then.
      const place = { teamId, enterpriseId, channelId: "", locale: undefined };
      await addBulletin(tx, { id, place, bulletin, openedAt: at.toISOString() }, at);
      return true;
    }),

  async unrefuse({ teamId, channelId }) {
    await database.query(
      "UPDATE watch_destinations SET refused = NULL WHERE team_id = $1 AND channel_id = $2 AND refused IS NOT NULL",
      [teamId, channelId],
    );
  },
});

/** Adds a bulletin that is due then; one that stands already has something new to show. */
export async function addBulletin(
  sql: Sql,
  { id, place, bulletin, openedAt }: NewBulletin,
  due: Date,
  isNew = false,
): Promise<void> {
  const { teamId, enterpriseId = null, channelId, locale = null } = place;
  await sql.query(
    `INSERT INTO watch_messages (id, alert_id, team_id, enterprise_id, channel_id, locale, message, due_at, bulletin, opened_at)
     VALUES ($1, '', $2, $3, $4, $5, '{"state":"none"}', $6, $7, $8)
     ON CONFLICT (id) DO ${isNew ? "UPDATE SET due_at = excluded.due_at, wanted = watch_messages.wanted + 1" : "NOTHING"}`,
    [id, teamId, enterpriseId, channelId, locale, due, toJson(bulletin), new Date(openedAt)],
  );
}

async function toBulletin(sql: Sql, row: BulletinRow): Promise<ClaimedBulletin> {
  const entries = await sql.query<{ news: string; episode: string }>(
    `SELECT news, episode FROM watch_news JOIN watch_alerts ON watch_alerts.id = news->>'episodeId'
     WHERE message_id = $1 ORDER BY at, server, position, watch_news.id`,
    [row.id],
  );
  return {
    id: row.id,
    fence: row.fence,
    place: placeOf(row),
    bulletin: bulletinSchema.parse(JSON.parse(row.bulletin)),
    openedAt: row.opened_at,
    standing: toStanding(row.message),
    shown: row.shown,
    entries: entries.map(
      ({ news, episode }): BulletinEntry => ({ news: toNews(news), episode: toEpisode({ episode }) }),
    ),
    wanted: row.wanted,
    retries: row.retries,
  };
}
