import type { Advance, Destination, News, WatchedServer, WatchStore } from "../../watch/index.ts";
import { idOf, parseSettings } from "../../watch/stored.ts";
import type { Audit } from "../audit.ts";
import type { Database, Sql, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import { addBulletin } from "./bulletins.ts";
import { loadServer, SERVER_COLUMNS, type ServerRow, toEpisode } from "./rows.ts";

/**
 * Moves servers on. The first statement takes the server's row, so that of two processes the second sees what the first
 * has written; what is to be told is written together with what is known, so that neither is without the other.
 */
export const createAdvance = (
  database: Database,
  audit: Audit,
  now: () => Date,
): Pick<WatchStore, "advance"> => ({
  advance: (server, move, { pollFence, calls = false } = {}) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<ServerRow>(
        `UPDATE watch_servers SET revision = revision + 1
         WHERE id = $1 AND poll_fence = coalesce($2, poll_fence) RETURNING ${SERVER_COLUMNS}`,
        [server, pollFence ?? null],
      );
      if (!row) return undefined;
      const before = await loadServer(tx, row);
      const next = move(before);
      if (!next) return undefined;
      await writeAdvance(tx, row, before, next, now());
      if (calls) await writeCalls(tx, next, now());
      await recordNews(tx, audit, server, next);
      return next;
    }),
});

/** Writes down how a server goes on, and what its channels are to be told. */
export async function writeAdvance(
  tx: Sql,
  row: ServerRow,
  before: WatchedServer,
  next: Advance,
  now: Date,
): Promise<void> {
  await writeServer(tx, row, next);
  await writeEpisodes(tx, next);
  await writeNews(tx, before, next, now);
  await writeEndings(tx, next, now);
  await writeDay(tx, row.id, next);
}

async function writeServer(tx: Sql, row: ServerRow, next: Advance): Promise<void> {
  const kept = <T>(value: T | undefined, old: unknown, write: (value: T) => unknown) =>
    value === undefined ? old : write(value);
  await tx.query(
    `UPDATE watch_servers SET settings = $2, watch_state = $3, reading = $4,
       next_poll_at = CASE WHEN $5 THEN $6 ELSE next_poll_at END,
       timer_at = CASE WHEN $7 THEN $8 ELSE timer_at END
     WHERE id = $1`,
    [
      row.id,
      kept(next.settings, row.settings, toJson),
      kept(next.state, row.watch_state, (state) => (state === null ? null : toJson(state))),
      kept(next.reading, row.reading, toJson),
      next.nextPollAt !== undefined,
      next.nextPollAt ?? null,
      next.timerAt !== undefined,
      next.timerAt ?? null,
    ],
  );
}

async function writeEpisodes(tx: Sql, { episodes }: Advance): Promise<void> {
  for (const episode of episodes) {
    await tx.query(
      `INSERT INTO watch_alerts (id, server, alert_key, opened_at, closed_at, revision, episode)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE
       SET closed_at = excluded.closed_at, revision = excluded.revision, episode = excluded.episode`,
      [
        episode.id,
        episode.server,
        episode.key,
        new Date(episode.openedAt),
        episode.closed && new Date(episode.closed.at),
        episode.revision,
        toJson(episode),
      ],
    );
  }
}

/** A message is made by its first news; what a standing one shows has changed with its episode. */
async function writeNews(
  tx: Sql,
  { destinations, settings }: WatchedServer,
  next: Advance,
  now: Date,
): Promise<void> {
  const { zone } = parseSettings(next.settings ?? settings);
  for (const [position, news] of next.news.entries()) {
    for (const place of destinations) {
      const { teamId, channelId } = place;
      const root = news.heldUntil === undefined ? null : idOf("quiet", teamId, channelId, news.heldUntil);
      if (root !== null && news.heldUntil !== undefined) {
        const bulletin = { kind: "quiet" as const, until: news.heldUntil, zone };
        await addBulletin(tx, { id: root, place, bulletin, openedAt: news.heldUntil }, now, true);
        await addNews(tx, root, news, position, "told");
      }
      await tellIn(tx, place, { news, position, root, now });
    }
  }
  for (const { id } of next.episodes) {
    await tx.query(`UPDATE watch_messages SET due_at = $2, wanted = wanted + 1 WHERE alert_id = $1`, [
      id,
      now,
    ]);
  }
}

interface Told {
  readonly news: News;
  readonly position: number;
  /** The bulletin in whose thread a message of this news is to stand. */
  readonly root: string | null;
  readonly now: Date;
}

/** Lets a channel be told of news: in a message of its own, or in the thread of the one that stands. */
async function tellIn(tx: Sql, place: Destination, { news, position, root, now }: Told): Promise<void> {
  const { teamId, enterpriseId = null, channelId, locale = null } = place;
  const messageId = idOf(news.episodeId, teamId, channelId);
  await tx.query(
    `INSERT INTO watch_messages (id, alert_id, team_id, enterprise_id, channel_id, locale, message, due_at, root_id)
     VALUES ($1, $2, $3, $4, $5, $6, '{"state":"none"}', $7, $8)
     ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, wanted = watch_messages.wanted + 1, retries = 0`,
    [messageId, news.episodeId, teamId, enterpriseId, channelId, locale, now, root],
  );
  await addNews(tx, messageId, news, position, "pending");
}

/** A channel that begins to watch what others watch already is shown what is critical, as one that watches first is. */
export async function tellOpen(tx: Sql, place: Destination, now: Date): Promise<void> {
  const rows = await tx.query<{ episode: string }>(
    "SELECT episode FROM watch_alerts WHERE server = $1 AND closed_at IS NULL ORDER BY opened_at, id",
    [place.server],
  );
  for (const [position, { id, kind, severity }] of rows.map(toEpisode).entries()) {
    if (kind !== "alert" || severity !== "critical") continue;
    const at = now.toISOString();
    const news = {
      id: idOf(id, "joined", place.channelId),
      episodeId: id,
      at,
      event: "raise",
      severity,
    } as const;
    await tellIn(tx, place, { news, position, root: null, now });
  }
}

/** What is told in a message's thread, or named by a bulletin, which tells it all by itself. */
const addNews = (tx: Sql, messageId: string, news: News, position: number, state: "pending" | "told") =>
  tx.query(
    `INSERT INTO watch_news (id, message_id, at, position, news, state) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO NOTHING`,
    [idOf(news.id, messageId), messageId, new Date(news.at), position, toJson(news), state],
  );

/** What is called out of Slack: once, however many channels there are. */
const CALLED = new Set(["raise", "change", "clear", "escalate"]);

async function writeCalls(tx: Sql, next: Advance, now: Date): Promise<void> {
  for (const [position, news] of next.news.entries())
    if (CALLED.has(news.event)) await addCall(tx, news, position, now);
}

/** Whoever was called for an alert hears that it is over; nobody else does. */
async function writeEndings(tx: Sql, { endings = [] }: Advance, now: Date): Promise<void> {
  for (const [position, news] of endings.entries()) {
    const [called] = await tx.query("SELECT 1 FROM watch_calls WHERE alert_id = $1 LIMIT 1", [
      news.episodeId,
    ]);
    if (called) await addCall(tx, news, position, now);
  }
}

const addCall = (tx: Sql, news: News, position: number, now: Date) =>
  tx.query(
    `INSERT INTO watch_calls (id, alert_id, at, position, news, due_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO NOTHING`,
    [news.id, news.episodeId, new Date(news.at), position, toJson(news), now],
  );

async function writeDay(tx: Sql, server: string, { day }: Advance): Promise<void> {
  if (!day) return;
  await tx.query(
    `INSERT INTO watch_days (id, server, day, used, total, fresh) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET used = excluded.used, total = excluded.total, fresh = excluded.fresh`,
    [idOf(server, day.day), server, day.day, day.used, day.total, day.fresh],
  );
}

/** An alert belongs to a server, and so to no workspace. */
async function recordNews(tx: Transaction, audit: Audit, server: string, { news }: Advance): Promise<void> {
  for (const { episodeId, at, event, severity } of news) {
    const detail = { server, alert: episodeId, event, severity, at };
    await audit.record({ event: "alerted", teamId: "", userId: "", detail }, tx);
  }
}
