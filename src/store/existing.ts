import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../ops/log.ts";
import type { Sql } from "./database.ts";
import { openDatabase, type StoreLocation } from "./open.ts";
import { sqlitePath } from "./sqlite/open.ts";
import { readColumns } from "./transfer-columns.ts";

/** Which store that is, for people; without the password of a server. */
export function describeStore({ dataDirectory = "", databaseUrl }: StoreLocation): string {
  if (databaseUrl === undefined) return sqlitePath(dataDirectory);
  const { host, pathname, username } = new URL(databaseUrl);
  return `PostgreSQL ${username}@${host}${pathname}`;
}

/**
 * Makes sure that the embedded store has its file, or one of the version before, without opening it.
 * @throws Error with a message for people
 */
export function requireFile({ dataDirectory = "", databaseUrl }: StoreLocation): void {
  if (databaseUrl !== undefined || existsSync(join(dataDirectory, "store"))) return;
  if (!existsSync(sqlitePath(dataDirectory)))
    throw new Error(missing(`There is no store in ${dataDirectory}.`));
}

/**
 * Makes sure that there is a store. A command for maintenance that made one would work on nothing and report success:
 * the backup would be empty, and the person not erased.
 * @throws Error with a message for people
 */
export async function requireStore(location: StoreLocation, log: Log): Promise<void> {
  requireFile(location);
  const { database } = await openDatabase(location, log);
  try {
    if ((await readColumns(database, database.engine, "runs")).length === 0)
      throw new Error(missing(`${describeStore(location)} holds no store of the bot.`));
  } finally {
    await database.close();
  }
}

const missing = (what: string) =>
  `${what} Nothing was done. Name the settings of the service: --unit license-report, or --env-file with its file; or set DATA_DIR or DATABASE_URL.`;

/** Whether anything that is kept belongs to this workspace (T…) or organization (E…). */
export async function knowsWorkspace(sql: Sql, id: string): Promise<boolean> {
  const [row] = await sql.query(
    `SELECT 1 AS known FROM runs WHERE team_id = $1 OR request->'requester'->>'enterpriseId' = $1
     UNION SELECT 1 FROM audit WHERE team_id = $1 OR enterprise_id = $1
     UNION SELECT 1 FROM watch_destinations WHERE team_id = $1 OR enterprise_id = $1
     UNION SELECT 1 FROM schedules WHERE team_id = $1 OR enterprise_id = $1
     UNION SELECT 1 FROM installations WHERE id = $1 OR team_id = $1 LIMIT 1`,
    [id],
  );
  return row !== undefined;
}
