import { SCHEMA } from "../database.ts";
import type { Migration } from "./index.ts";

/** The runs. What is asked for, by whom and where it goes is in `request`; the columns beside it serve the queries. */
export const runs: Migration = {
  name: "0001-runs",
  statements: [
    `CREATE TABLE ${SCHEMA}.runs (
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
    `CREATE INDEX runs_by_time ON ${SCHEMA}.runs (ordered_at DESC, id DESC)`,
    `CREATE INDEX runs_by_person ON ${SCHEMA}.runs (team_id, user_id, ordered_at DESC, id DESC)`,
    `CREATE INDEX runs_by_channel ON ${SCHEMA}.runs (channel_id, ordered_at DESC, id DESC)`,
    `CREATE INDEX runs_by_server ON ${SCHEMA}.runs (server, ordered_at DESC, id DESC)`,
    `CREATE INDEX runs_unfinished ON ${SCHEMA}.runs (ordered_at) WHERE finished_at IS NULL OR card_due`,
  ],
};
