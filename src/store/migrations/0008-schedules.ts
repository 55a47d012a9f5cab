import type { Migration } from "./migration.ts";

const INDEXES = [
  "CREATE INDEX schedules_due ON schedules (next_due) WHERE state = 'active'",
  "CREATE INDEX schedules_by_team ON schedules (team_id, user_id)",
  "CREATE INDEX occurrences_open ON schedule_occurrences (due) WHERE state = 'ordered'",
  "CREATE INDEX notices_due ON schedule_notices (next_at) WHERE next_at IS NOT NULL",
  "CREATE INDEX runs_by_schedule ON runs ((request->'origin'->>'scheduleId'), ordered_at) WHERE state = 'done'",
];

/**
 * Schedules; the due minutes that were dealt with, one row for each minute of the schedule's own clock; what is still to
 * be told; and the servers whose settings hold their schedules. `zone_data` is the version of the zone data that
 * `next_due` was computed with.
 */
export const schedules: Migration = {
  name: "0008-schedules",
  postgres: [
    `CREATE TABLE schedules (
      id uuid PRIMARY KEY,
      schedule_key text NOT NULL UNIQUE,
      version integer NOT NULL,
      revision integer NOT NULL DEFAULT 1,
      state text NOT NULL CHECK (state IN ('active', 'paused', 'removed')),
      team_id text NOT NULL,
      enterprise_id text,
      user_id text NOT NULL,
      destination text NOT NULL,
      server text NOT NULL,
      definition jsonb NOT NULL,
      status jsonb NOT NULL DEFAULT '{}',
      failures integer NOT NULL DEFAULT 0,
      untaken integer NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      next_due timestamptz,
      last_due timestamptz,
      resume_at timestamptz,
      removed_at timestamptz,
      zone_data text NOT NULL
    )`,
    `CREATE TABLE schedule_occurrences (
      id uuid PRIMARY KEY,
      schedule_id uuid NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
      minute text NOT NULL,
      due timestamptz NOT NULL,
      state text NOT NULL CHECK (state IN ('ordered', 'done', 'failed', 'cancelled', 'missed', 'skipped')),
      why text,
      run_ids jsonb NOT NULL DEFAULT '[]',
      made_at timestamptz NOT NULL,
      failure jsonb,
      UNIQUE (schedule_id, minute)
    )`,
    `CREATE TABLE schedule_notices (
      id uuid PRIMARY KEY,
      schedule_id uuid REFERENCES schedules (id) ON DELETE CASCADE,
      team_id text NOT NULL,
      enterprise_id text,
      target jsonb NOT NULL,
      tidings jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      next_at timestamptz,
      attempts integer NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE server_holds (
      id text PRIMARY KEY,
      failure jsonb NOT NULL,
      at timestamptz NOT NULL
    )`,
    ...INDEXES,
  ],
  sqlite: [
    `CREATE TABLE schedules (
      id TEXT PRIMARY KEY,
      schedule_key TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'removed')),
      team_id TEXT NOT NULL,
      enterprise_id TEXT,
      user_id TEXT NOT NULL,
      destination TEXT NOT NULL,
      server TEXT NOT NULL,
      definition TEXT NOT NULL,
      status TEXT NOT NULL DEFAULT '{}',
      failures INTEGER NOT NULL DEFAULT 0,
      untaken INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      next_due TEXT,
      last_due TEXT,
      resume_at TEXT,
      removed_at TEXT,
      zone_data TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE schedule_occurrences (
      id TEXT PRIMARY KEY,
      schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
      minute TEXT NOT NULL,
      due TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('ordered', 'done', 'failed', 'cancelled', 'missed', 'skipped')),
      why TEXT,
      run_ids TEXT NOT NULL DEFAULT '[]',
      made_at TEXT NOT NULL,
      failure TEXT,
      UNIQUE (schedule_id, minute)
    ) STRICT`,
    `CREATE TABLE schedule_notices (
      id TEXT PRIMARY KEY,
      schedule_id TEXT REFERENCES schedules (id) ON DELETE CASCADE,
      team_id TEXT NOT NULL,
      enterprise_id TEXT,
      target TEXT NOT NULL,
      tidings TEXT NOT NULL,
      created_at TEXT NOT NULL,
      next_at TEXT,
      attempts INTEGER NOT NULL DEFAULT 0
    ) STRICT`,
    `CREATE TABLE server_holds (
      id TEXT PRIMARY KEY,
      failure TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,
    ...INDEXES,
  ],
};
