import type { Migration } from "./migration.ts";

const statements = (json: string, time: string) => [
  `ALTER TABLE watch_messages ADD COLUMN bulletin ${json}`,
  `ALTER TABLE watch_messages ADD COLUMN opened_at ${time}`,
  "ALTER TABLE watch_messages ADD COLUMN root_id text",
  "ALTER TABLE watch_destinations ADD COLUMN refused text",
];

/**
 * Messages of the watch that are of no single alert: a `bulletin` says which, `opened_at` since when. `root_id` names the
 * bulletin in whose thread an alert's message stands, and `refused` why a channel takes nothing.
 */
export const watchBulletins: Migration = {
  name: "0010-watch-bulletins",
  postgres: statements("jsonb", "timestamptz"),
  sqlite: statements("text", "text"),
};
