import { type Database, SCHEMA } from "../database.ts";
import { runs } from "./0001-runs.ts";
import { audit } from "./0002-audit.ts";
import { periods } from "./0003-periods.ts";
import { installations } from "./0004-installations.ts";

/** Applied in order, each once. A migration that was released is never changed: the next one mends it. */
export interface Migration {
  readonly name: string;
  /** Single statements: the embedded engine takes no more than one at a time with a transaction. */
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [runs, audit, periods, installations];

/** Any number that nothing else in the database locks. */
const LOCK = 7_365_001;

/**
 * Brings our tables up to date. Processes that start at once wait for one another: whoever comes second finds the work
 * done.
 * @throws Error when the database was made by a later version of this program
 */
export async function migrate(database: Database, migrations = MIGRATIONS): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    // Not "IF NOT EXISTS": that asks the connection's cache, which may not have heard yet of a schema made meanwhile.
    const [schema] = await tx.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [SCHEMA]);
    if (!schema) await tx.query(`CREATE SCHEMA ${SCHEMA}`);
    await tx.query(
      `CREATE TABLE IF NOT EXISTS ${SCHEMA}.migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await tx.query<{ name: string }>(`SELECT name FROM ${SCHEMA}.migrations`);
    const known = new Set(migrations.map(({ name }) => name));
    const stranger = applied.find(({ name }) => !known.has(name));
    if (stranger) {
      throw new Error(
        `The database holds the migration ${stranger.name}, which this version does not know: a later version was here. Start that version, or restore a backup from before.`,
      );
    }
    const done = new Set(applied.map(({ name }) => name));
    for (const { name, statements } of migrations.filter((migration) => !done.has(migration.name))) {
      for (const statement of statements) await tx.query(statement);
      await tx.query(`INSERT INTO ${SCHEMA}.migrations (name) VALUES ($1)`, [name]);
    }
  });
}
