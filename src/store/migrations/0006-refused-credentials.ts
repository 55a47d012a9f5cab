import type { Migration } from "./migration.ts";

/** Which credentials a VB365 server refused, so that no process tries them again: one row for each server, by its name. */
export const refusedCredentials: Migration = {
  name: "0006-refused-credentials",
  postgres: [
    `CREATE TABLE refused_credentials (
      id text PRIMARY KEY,
      credentials text NOT NULL,
      failure jsonb NOT NULL,
      at timestamptz NOT NULL
    )`,
  ],
  sqlite: [
    `CREATE TABLE refused_credentials (
      id TEXT PRIMARY KEY,
      credentials TEXT NOT NULL,
      failure TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,
  ],
};
