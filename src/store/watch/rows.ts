import { z } from "zod";
import type {
  ClaimedMessage,
  Destination,
  Episode,
  LatestReading,
  News,
  Standing,
  WatchedServer,
} from "../../watch/index.ts";
import { episodeSchema, latestReadingSchema, parseState } from "../../watch/stored.ts";
import type { Sql } from "../database.ts";

const parsed = (text: unknown): unknown => (typeof text === "string" ? JSON.parse(text) : undefined);

export interface ServerRow {
  readonly id: string;
  readonly settings: string;
  readonly watch_state: string | null;
  readonly reading: string | null;
  readonly poll_fence: number;
}

export const SERVER_COLUMNS = "id, settings, watch_state, reading, poll_fence";

export const toReading = (text: string | null): LatestReading | undefined =>
  text === null ? undefined : latestReadingSchema.parse(parsed(text));

export interface DestinationRow {
  readonly server: string;
  readonly team_id: string;
  readonly enterprise_id: string | null;
  readonly channel_id: string;
  readonly locale: string | null;
  readonly added_by: string;
  readonly added_at: string;
  readonly refused: string | null;
}

export const toDestination = (row: DestinationRow): Destination => ({
  server: row.server,
  ...placeOf(row),
  addedBy: row.added_by,
  addedAt: row.added_at,
  ...(row.refused !== null && { refused: row.refused }),
});

export const placeOf = (
  row: Pick<DestinationRow, "team_id" | "enterprise_id" | "channel_id" | "locale">,
): ClaimedMessage["place"] => ({
  teamId: row.team_id,
  ...(row.enterprise_id !== null && { enterpriseId: row.enterprise_id }),
  channelId: row.channel_id,
  ...(row.locale !== null && { locale: row.locale }),
});

export const toEpisode = ({ episode }: { readonly episode: string }): Episode =>
  episodeSchema.parse(parsed(episode));

export const toNews = (text: string): News => parsed(text) as News;

const standingSchema: z.ZodType<Standing> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("intended") }),
  z.object({ state: z.literal("posted"), ts: z.string(), root: z.string().optional() }),
]);

export const toStanding = (text: string): Standing => standingSchema.parse(parsed(text));

/** A server with its channels, its open alerts and the last one of each condition. */
export async function loadServer(sql: Sql, row: ServerRow): Promise<WatchedServer> {
  const destinations = await sql.query<DestinationRow>(
    "SELECT * FROM watch_destinations WHERE server = $1 ORDER BY added_at, id",
    [row.id],
  );
  const episodes = await sql.query<{ episode: string }>(
    `SELECT episode FROM watch_alerts WHERE server = $1 AND (closed_at IS NULL OR opened_at =
       (SELECT max(opened_at) FROM watch_alerts AS later
        WHERE later.server = watch_alerts.server AND later.alert_key = watch_alerts.alert_key))
     ORDER BY opened_at, id`,
    [row.id],
  );
  return {
    server: row.id,
    settings: parsed(row.settings) as WatchedServer["settings"],
    state: row.watch_state === null ? undefined : parseState(parsed(row.watch_state)),
    reading: toReading(row.reading),
    destinations: destinations.map(toDestination),
    episodes: episodes.map(toEpisode),
  };
}
