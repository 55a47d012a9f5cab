import { type Database, SCHEMA, type Transaction } from "../database.ts";
import { runs } from "./0001-runs.ts";
import { audit } from "./0002-audit.ts";
import { periods } from "./0003-periods.ts";
import { installations } from "./0004-installations.ts";
import { states } from "./0005-states.ts";
import { refusedCredentials } from "./0006-refused-credentials.ts";
import { watch } from "./0007-watch.ts";
import { schedules } from "./0008-schedules.ts";
import { turns } from "./0009-turns.ts";
import { watchBulletins } from "./0010-watch-bulletins.ts";
import type { Migration } from "./migration.ts";

export const MIGRATIONS: readonly Migration[] = [
  runs,
  audit,
  periods,
  installations,
  states,
  refusedCredentials,
  watch,
  schedules,
  turns,
  watchBulletins,
];

/** Any number that nothing else in the database locks. */
const LOCK = 7_365_001;

/**
 * Brings our tables up to date. Processes that start at once wait for one another: whoever comes second finds the work
 * done.
 * @throws Error when the database was made by a later version of this program
 */
export const migrate = ({ engine, transaction }: Database, migrations = MIGRATIONS): Promise<void> =>
  transaction((tx) => migrateWithin(tx, engine, migrations));

/** The same within a transaction that does more. */
export async function migrateWithin(
  tx: Transaction,
  engine: Database["engine"],
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  if (engine === "postgres") await lockSchema(tx);
  const applied = await namesOf(tx, engine);
  const known = new Set(migrations.map(({ name }) => name));
  const stranger = applied.find((name) => !known.has(name));
  if (stranger) {
    throw new Error(
      `The database holds the migration ${stranger}, which this version does not know: a later version was here. Nothing was changed. Start that version, or restore a backup from before.`,
    );
  }
  const done = new Set(applied);
  for (const migration of migrations.filter(({ name }) => !done.has(name))) {
    for (const statement of migration[engine]) await tx.query(statement);
    await tx.query("INSERT INTO migrations (name, applied_at) VALUES ($1, $2)", [migration.name, new Date()]);
  }
}

async function lockSchema(tx: Transaction): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  // Not "IF NOT EXISTS": that asks the connection's cache, which may not have heard yet of a schema made meanwhile.
  const [schema] = await tx.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [SCHEMA]);
  if (!schema) await tx.query(`CREATE SCHEMA ${SCHEMA}`);
}

/** Names of the migrations that were applied; makes their table. */
async function namesOf(tx: Transaction, engine: Database["engine"]): Promise<string[]> {
  const table =
    engine === "postgres"
      ? "(name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())"
      : "(name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";
  await tx.query(`CREATE TABLE IF NOT EXISTS migrations ${table}`);
  const applied = await tx.query<{ name: string }>("SELECT name FROM migrations ORDER BY name");
  return applied.map(({ name }) => name);
}
