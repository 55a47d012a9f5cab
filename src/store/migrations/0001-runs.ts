import type { Migration } from "./migration.ts";

const INDEXES = [
  "CREATE INDEX runs_by_time ON runs (ordered_at DESC, id DESC)",
  "CREATE INDEX runs_by_person ON runs (team_id, user_id, ordered_at DESC, id DESC)",
  "CREATE INDEX runs_by_channel ON runs (channel_id, ordered_at DESC, id DESC)",
  "CREATE INDEX runs_by_server ON runs (server, ordered_at DESC, id DESC)",
  "CREATE INDEX runs_unfinished ON runs (ordered_at) WHERE finished_at IS NULL OR card_due",
];

/** The runs. What is asked for, by whom and where it goes is in `request`; the columns beside it serve the queries. */
export const runs: Migration = {
  name: "0001-runs",
  postgres: [
    `CREATE TABLE runs (
      id uuid PRIMARY KEY,
      order_key text NOT NULL UNIQUE,
      state text NOT NULL CHECK (state IN ('queued', 'generating', 'delivering', 'done', 'failed', 'cancelled')),
      request jsonb NOT NULL,
      team_id text NOT NULL,
      user_id text NOT NULL,
      channel_id text NOT NULL,
      server text NOT NULL,
      ordered_at timestamptz NOT NULL,
      due_by timestamptz NOT NULL,
      started_at timestamptz,
      finished_at timestamptz,
      attempt integer NOT NULL DEFAULT 0,
      takes integer NOT NULL DEFAULT 0,
      tries integer NOT NULL DEFAULT 0,
      tries_allowed integer,
      next_attempt_at timestamptz,
      in_line boolean NOT NULL DEFAULT false,
      sent jsonb,
      file jsonb,
      place jsonb NOT NULL DEFAULT '{}',
      failure jsonb,
      card_due boolean NOT NULL DEFAULT false,
      card_tries integer NOT NULL DEFAULT 0
    )`,
    ...INDEXES,
  ],
  sqlite: [
    `CREATE TABLE runs (
      id TEXT PRIMARY KEY,
      order_key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('queued', 'generating', 'delivering', 'done', 'failed', 'cancelled')),
      request TEXT NOT NULL,
      team_id TEXT NOT NULL,
      user_id TEXT NOT NULL,
      channel_id TEXT NOT NULL,
      server TEXT NOT NULL,
      ordered_at TEXT NOT NULL,
      due_by TEXT NOT NULL,
      started_at TEXT,
      finished_at TEXT,
      attempt INTEGER NOT NULL DEFAULT 0,
      takes INTEGER NOT NULL DEFAULT 0,
      tries INTEGER NOT NULL DEFAULT 0,
      tries_allowed INTEGER,
      next_attempt_at TEXT,
      in_line INTEGER NOT NULL DEFAULT 0,
      sent TEXT,
      file TEXT,
      place TEXT NOT NULL DEFAULT '{}',
      failure TEXT,
      card_due INTEGER NOT NULL DEFAULT 0,
      card_tries INTEGER NOT NULL DEFAULT 0
    ) STRICT`,
    ...INDEXES,
  ],
};
