import type { Migration } from "./migration.ts";

const INDEXES = [
  "CREATE INDEX audit_by_time ON audit (at)",
  "CREATE INDEX audit_by_person ON audit (team_id, user_id, at)",
];

/** Who asked for what, and what was refused. Outlives the runs' rows: `run_id` isn't a foreign key. */
export const audit: Migration = {
  name: "0002-audit",
  postgres: [
    `CREATE TABLE audit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      event text NOT NULL,
      team_id text NOT NULL,
      user_id text NOT NULL,
      channel_id text,
      run_id uuid,
      detail jsonb NOT NULL DEFAULT '{}'
    )`,
    ...INDEXES,
  ],
  sqlite: [
    `CREATE TABLE audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      event TEXT NOT NULL,
      team_id TEXT NOT NULL,
      user_id TEXT NOT NULL,
      channel_id TEXT,
      run_id TEXT,
      detail TEXT NOT NULL DEFAULT '{}'
    ) STRICT`,
    ...INDEXES,
  ],
};
