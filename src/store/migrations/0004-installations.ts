import type { Migration } from "./migration.ts";

const AUDIT = "ALTER TABLE audit ADD COLUMN enterprise_id text";

/**
 * Who has installed the app, with the tokens sealed; and the organization of audit entries, so that all of an
 * organization can be forgotten.
 */
export const installations: Migration = {
  name: "0004-installations",
  postgres: [
    `CREATE TABLE installations (
      id text PRIMARY KEY,
      is_enterprise_install boolean NOT NULL,
      team_id text,
      enterprise_id text,
      name text NOT NULL,
      app_id text NOT NULL,
      bot_id text NOT NULL,
      bot_user_id text NOT NULL,
      bot_name text NOT NULL,
      scopes jsonb NOT NULL,
      installed_by text NOT NULL,
      installed_at timestamptz NOT NULL,
      tokens text NOT NULL,
      expires_at timestamptz,
      generation integer NOT NULL DEFAULT 1,
      turn_until timestamptz
    )`,
    AUDIT,
  ],
  sqlite: [
    `CREATE TABLE installations (
      id TEXT PRIMARY KEY,
      is_enterprise_install INTEGER NOT NULL,
      team_id TEXT,
      enterprise_id TEXT,
      name TEXT NOT NULL,
      app_id TEXT NOT NULL,
      bot_id TEXT NOT NULL,
      bot_user_id TEXT NOT NULL,
      bot_name TEXT NOT NULL,
      scopes TEXT NOT NULL,
      installed_by TEXT NOT NULL,
      installed_at TEXT NOT NULL,
      tokens TEXT NOT NULL,
      expires_at TEXT,
      generation INTEGER NOT NULL DEFAULT 1,
      turn_until TEXT
    ) STRICT`,
    AUDIT,
  ],
};
