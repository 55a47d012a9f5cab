import type { Migration } from "./migration.ts";

const INDEXES = [
  "CREATE INDEX watch_destinations_by_server ON watch_destinations (server)",
  "CREATE INDEX watch_alerts_by_server ON watch_alerts (server, opened_at)",
  "CREATE INDEX watch_messages_by_alert ON watch_messages (alert_id)",
  "CREATE INDEX watch_messages_due ON watch_messages (due_at) WHERE due_at IS NOT NULL",
  "CREATE INDEX watch_news_by_message ON watch_news (message_id)",
  "CREATE INDEX watch_calls_due ON watch_calls (due_at) WHERE due_at IS NOT NULL",
  "CREATE INDEX watch_days_by_server ON watch_days (server, day)",
];

/**
 * What the license watch knows and has to tell. A server's row holds its latest reading too, which others show and
 * measure. An alert is one row; its message in a channel is another, and each reply in that message's thread a third.
 */
export const watch: Migration = {
  name: "0007-watch",
  postgres: [
    `CREATE TABLE watch_servers (
      id text PRIMARY KEY,
      settings jsonb NOT NULL DEFAULT '{}',
      watch_state jsonb,
      reading jsonb,
      next_poll_at timestamptz,
      timer_at timestamptz,
      poll_fence integer NOT NULL DEFAULT 0,
      revision integer NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE watch_destinations (
      id text PRIMARY KEY,
      server text NOT NULL,
      team_id text NOT NULL,
      enterprise_id text,
      channel_id text NOT NULL,
      locale text,
      added_by text NOT NULL,
      added_at timestamptz NOT NULL
    )`,
    `CREATE TABLE watch_alerts (
      id text PRIMARY KEY,
      server text NOT NULL,
      alert_key text NOT NULL,
      opened_at timestamptz NOT NULL,
      closed_at timestamptz,
      revision integer NOT NULL,
      episode jsonb NOT NULL
    )`,
    `CREATE TABLE watch_messages (
      id text PRIMARY KEY,
      alert_id text NOT NULL,
      team_id text NOT NULL,
      enterprise_id text,
      channel_id text NOT NULL,
      locale text,
      message jsonb NOT NULL,
      shown integer NOT NULL DEFAULT 0,
      due_at timestamptz,
      wanted integer NOT NULL DEFAULT 1,
      fence integer NOT NULL DEFAULT 0,
      lease_until timestamptz,
      retries integer NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE watch_news (
      id text PRIMARY KEY,
      message_id text NOT NULL,
      at timestamptz NOT NULL,
      position integer NOT NULL,
      news jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('pending', 'intended', 'told')),
      ts text
    )`,
    `CREATE TABLE watch_calls (
      id text PRIMARY KEY,
      alert_id text NOT NULL,
      at timestamptz NOT NULL,
      position integer NOT NULL,
      news jsonb NOT NULL,
      due_at timestamptz,
      fence integer NOT NULL DEFAULT 0,
      retries integer NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE watch_days (
      id text PRIMARY KEY,
      server text NOT NULL,
      day text NOT NULL,
      used integer NOT NULL,
      total integer NOT NULL,
      fresh integer NOT NULL
    )`,
    ...INDEXES,
  ],
  sqlite: [
    `CREATE TABLE watch_servers (
      id TEXT PRIMARY KEY,
      settings TEXT NOT NULL DEFAULT '{}',
      watch_state TEXT,
      reading TEXT,
      next_poll_at TEXT,
      timer_at TEXT,
      poll_fence INTEGER NOT NULL DEFAULT 0,
      revision INTEGER NOT NULL DEFAULT 0
    ) STRICT`,
    `CREATE TABLE watch_destinations (
      id TEXT PRIMARY KEY,
      server TEXT NOT NULL,
      team_id TEXT NOT NULL,
      enterprise_id TEXT,
      channel_id TEXT NOT NULL,
      locale TEXT,
      added_by TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE watch_alerts (
      id TEXT PRIMARY KEY,
      server TEXT NOT NULL,
      alert_key TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      closed_at TEXT,
      revision INTEGER NOT NULL,
      episode TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE watch_messages (
      id TEXT PRIMARY KEY,
      alert_id TEXT NOT NULL,
      team_id TEXT NOT NULL,
      enterprise_id TEXT,
      channel_id TEXT NOT NULL,
      locale TEXT,
      message TEXT NOT NULL,
      shown INTEGER NOT NULL DEFAULT 0,
      due_at TEXT,
      wanted INTEGER NOT NULL DEFAULT 1,
      fence INTEGER NOT NULL DEFAULT 0,
      lease_until TEXT,
      retries INTEGER NOT NULL DEFAULT 0
    ) STRICT`,
    `CREATE TABLE watch_news (
      id TEXT PRIMARY KEY,
      message_id TEXT NOT NULL,
      at TEXT NOT NULL,
      position INTEGER NOT NULL,
      news TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'intended', 'told')),
      ts TEXT
    ) STRICT`,
    `CREATE TABLE watch_calls (
      id TEXT PRIMARY KEY,
      alert_id TEXT NOT NULL,
      at TEXT NOT NULL,
      position INTEGER NOT NULL,
      news TEXT NOT NULL,
      due_at TEXT,
      fence INTEGER NOT NULL DEFAULT 0,
      retries INTEGER NOT NULL DEFAULT 0
    ) STRICT`,
    `CREATE TABLE watch_days (
      id TEXT PRIMARY KEY,
      server TEXT NOT NULL,
      day TEXT NOT NULL,
      used INTEGER NOT NULL,
      total INTEGER NOT NULL,
      fresh INTEGER NOT NULL
    ) STRICT`,
    ...INDEXES,
  ],
};
