import type { ClaimedCall, ClaimedMessage, WatchStore } from "../../watch/index.ts";
import type { Database, Sql } from "../database.ts";
import { toJson } from "../json.ts";
import { type DestinationRow, placeOf, toEpisode, toNews, toStanding } from "./rows.ts";

export interface MessageRow
  extends Pick<DestinationRow, "team_id" | "enterprise_id" | "channel_id" | "locale"> {
  readonly id: string;
  readonly alert_id: string;
  readonly message: string;
  readonly shown: number;
  readonly wanted: number;
  readonly fence: number;
  readonly retries: number;
  readonly root_id: string | null;
}

/** Nobody has the message now. */
export const FREE = "(lease_until IS NULL OR lease_until <= $1)";

/** Of an alert; and the bulletin in whose thread it is to stand is there, or never will be. */
const TELLABLE = `bulletin IS NULL AND (root_id IS NULL OR NOT EXISTS
  (SELECT 1 FROM watch_messages AS root WHERE root.id = watch_messages.root_id AND root.due_at IS NOT NULL
   AND root.message->>'state' <> 'posted'))`;

/** Messages and calls that wait to be told, taken by one process at a time. */
export const createOutbox = (
  database: Database,
): Pick<
  WatchStore,
  "claimMessages" | "commit" | "posted" | "told" | "settle" | "claimCalls" | "settleCall" | "standing"
> => ({
  async claimMessages(now, until, limit) {
    // The conditions stand twice: PostgreSQL looks again at those of the row itself once another process let go of it.
    const rows = await database.query<MessageRow>(
      `UPDATE watch_messages SET fence = fence + 1, lease_until = $2
       WHERE due_at <= $1 AND ${FREE} AND id IN
         (SELECT id FROM watch_messages WHERE due_at <= $1 AND ${FREE} AND ${TELLABLE}
          ORDER BY due_at, id LIMIT ${Math.trunc(limit)})
       RETURNING *`,
      [now, until],
    );
    return Promise.all(rows.map((row) => toMessage(database, row)));
  },

  commit: ({ id, fence }, { standing, shown, reply }, until) =>
    database.transaction(async (tx) => {
      const [owned] = await tx.query(
        `UPDATE watch_messages SET lease_until = $3, message = coalesce($4, message), shown = coalesce($5, shown)
         WHERE id = $1 AND fence = $2 RETURNING id`,
        [id, fence, until, standing ? toJson(standing) : null, shown ?? null],
      );
      if (!owned) return false;
      if (reply) {
        await tx.query("UPDATE watch_news SET state = $2 WHERE id = $1", [reply.id, reply.state]);
      }
      return true;
    }),

  async posted(id, ts, root) {
    const [row] = await database.query<{ message: string }>(
      `UPDATE watch_messages SET message = CASE message->>'state' WHEN 'posted' THEN message ELSE $2 END
       WHERE id = $1 RETURNING message`,
      [id, toJson({ state: "posted", ts, root })],
    );
    const standing = row && toStanding(row.message);
    return standing?.state === "posted" ? standing.ts : ts;
  },

  async told(replyId, ts) {
    const [row] = await database.query<{ ts: string }>(
      "UPDATE watch_news SET state = 'told', ts = coalesce(ts, $2) WHERE id = $1 RETURNING ts",
      [replyId, ts],
    );
    return row?.ts ?? ts;
  },

  async settle({ id, fence, wanted }, again) {
    await database.query(
      again
        ? "UPDATE watch_messages SET lease_until = NULL, due_at = $3, retries = $4 WHERE id = $1 AND fence = $2"
        : `UPDATE watch_messages SET lease_until = NULL, retries = 0,
             due_at = CASE WHEN wanted = $3 THEN NULL ELSE due_at END
           WHERE id = $1 AND fence = $2`,
      again ? [id, fence, again.at, again.retries] : [id, fence, wanted],
    );
  },

  async claimCalls(now, until, limit) {
    // Those of one alert go one after the other: a clear before its raise would leave the incident open.
    const rows = await database.query<{
      id: string;
      alert_id: string;
      news: string;
      fence: number;
      retries: number;
    }>(
      `UPDATE watch_calls SET fence = fence + 1, due_at = $2
       WHERE due_at <= $1 AND id IN (SELECT id FROM watch_calls AS first WHERE due_at <= $1 AND NOT EXISTS
         (SELECT 1 FROM watch_calls AS earlier WHERE earlier.alert_id = first.alert_id AND earlier.due_at IS NOT NULL
          AND (earlier.at < first.at OR (earlier.at = first.at AND earlier.position < first.position)))
         ORDER BY at, position LIMIT ${Math.trunc(limit)})
       RETURNING id, alert_id, news, fence, retries`,
      [now, until],
    );
    const calls = await Promise.all(
      rows.map(async ({ alert_id, news, ...row }): Promise<ClaimedCall[]> => {
        const episode = await episodeOf(database, alert_id);
        return episode ? [{ ...row, episode, news: toNews(news) }] : [];
      }),
    );
    return calls.flat();
  },

  async settleCall({ id, fence }, again) {
    await database.query(
      "UPDATE watch_calls SET due_at = $3, retries = coalesce($4, retries) WHERE id = $1 AND fence = $2",
      [id, fence, again?.at ?? null, again?.retries ?? null],
    );
  },

  async standing(episodeId, channelId) {
    const [row] = await database.query<{ message: string }>(
      "SELECT message FROM watch_messages WHERE alert_id = $1 AND channel_id = $2",
      [episodeId, channelId],
    );
    return row && toStanding(row.message);
  },
});

async function episodeOf(sql: Sql, id: string) {
  const [row] = await sql.query<{ episode: string }>("SELECT episode FROM watch_alerts WHERE id = $1", [id]);
  return row && toEpisode(row);
}

async function toMessage(sql: Sql, row: MessageRow): Promise<ClaimedMessage> {
  const [alert] = await sql.query<{ episode: string; settings: string | null }>(
    `SELECT episode, settings FROM watch_alerts LEFT JOIN watch_servers ON watch_servers.id = watch_alerts.server
     WHERE watch_alerts.id = $1`,
    [row.alert_id],
  );
  if (!alert) throw new Error(`The message ${row.id} is of an alert that is not kept.`);
  const [root] = await sql.query<{ message: string }>("SELECT message FROM watch_messages WHERE id = $1", [
    row.root_id ?? "",
  ]);
  const rootStanding = root && toStanding(root.message);
  const [refused] = await sql.query(
    "SELECT 1 FROM watch_destinations WHERE team_id = $1 AND channel_id = $2 AND refused IS NOT NULL LIMIT 1",
    [row.team_id, row.channel_id],
  );
  const replies = await sql.query<{ id: string; news: string; state: string }>(
    `SELECT id, news, state FROM watch_news WHERE message_id = $1 AND state IN ('pending', 'intended')
     ORDER BY at, position, id`,
    [row.id],
  );
  const settings = JSON.parse(alert.settings ?? "{}") as { zone?: string };
  return {
    id: row.id,
    fence: row.fence,
    place: placeOf(row),
    standing: toStanding(row.message),
    episode: toEpisode(alert),
    shown: row.shown,
    wanted: row.wanted,
    retries: row.retries,
    root: rootStanding?.state === "posted" ? rootStanding.ts : undefined,
    isRefused: refused !== undefined,
    zone: settings.zone ?? "UTC",
    replies: replies.map(({ id, news, state }) => ({
      id,
      news: toNews(news),
      isIntended: state === "intended",
    })),
  };
}
