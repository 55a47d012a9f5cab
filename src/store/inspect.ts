import { constants, existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import type { Log } from "../ops/log.ts";
import type { LatchedRefusal } from "../vb365/index.ts";
import { SCHEMA, type Sql } from "./database.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openDatabase, type StoreLocation } from "./open.ts";
import { sqlitePath } from "./sqlite/open.ts";

/** A store as it stands. */
export interface StoreState {
  readonly exists: boolean;
  /** Migrations that are not applied yet. */
  readonly pending: readonly string[];
  /** Applied migrations that this version does not know. */
  readonly unknown: readonly string[];
  readonly isWritable: boolean;
  /** Whether a process has it open; undefined where that can't be told. */
  readonly isHeld: boolean | undefined;
  /** Servers whose credentials were refused; nobody signs in there until a person says so. */
  readonly refused: ReadonlyMap<string, LatchedRefusal>;
}

/**
 * Looks into a store and changes nothing: no migration, no lock that lasts.
 * @throws Error when it can't be opened or read
 */
export async function inspectStore(location: StoreLocation, log: Log): Promise<StoreState> {
  return location.databaseUrl === undefined
    ? inspectSqlite(location.dataDirectory ?? "")
    : inspectPostgres(location, log);
}

const NOTHING = {
  exists: false,
  isWritable: true,
  unknown: [],
  refused: new Map<string, LatchedRefusal>(),
};

async function inspectSqlite(dataDirectory: string): Promise<StoreState> {
  const path = sqlitePath(dataDirectory);
  const pending = MIGRATIONS.map(({ name }) => name);
  if (!existsSync(path)) return { ...NOTHING, pending, isHeld: false };
  const isWritable = await access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  const connection = new DatabaseSync(path, { readOnly: true, timeout: 2_000 });
  try {
    const sql: Sql = {
      query: async <Row>(text: string) => connection.prepare(text).all() as Row[],
    };
    return { ...(await readState(sql, "sqlite_schema")), isWritable, isHeld: isLocked(`${path}.lock`) };
  } finally {
    connection.close();
  }
}

const SQLITE_BUSY = 5;

/** Whether a process holds the lock of the directory: it is looked at, and not taken. */
function isLocked(path: string): boolean {
  if (!existsSync(path)) return false;
  const lock = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    lock.prepare("SELECT 1 FROM sqlite_schema").all();
    return false;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return true;
    throw error;
  } finally {
    lock.close();
  }
}

async function inspectPostgres(location: StoreLocation, log: Log): Promise<StoreState> {
  const { database } = await openDatabase(location, log);
  try {
    const [server] = await database.query<{ readOnly: boolean; mayMake: boolean; mayWrite: boolean | null }>(
      // A standby is read-only, too. Of a table that is not there, nobody has a right: null.
      `SELECT current_setting('transaction_read_only')::boolean AS "readOnly",
              has_database_privilege(current_database(), 'CREATE') AS "mayMake",
              has_table_privilege(to_regclass('${SCHEMA}.runs'), 'INSERT, UPDATE') AS "mayWrite"`,
    );
    const state = await readState(database, "pg_tables");
    const isWritable = server?.readOnly === false && (server.mayWrite ?? server.mayMake);
    return { ...state, isWritable, isHeld: undefined };
  } finally {
    await database.close();
  }
}

async function readState(sql: Sql, catalogue: "sqlite_schema" | "pg_tables") {
  const named = catalogue === "pg_tables" ? "schemaname = 'license_report' AND tablename" : "name";
  const tables = await sql.query<{ found: string }>(
    `SELECT ${named.split(" ").at(-1)} AS found FROM ${catalogue} WHERE ${named} IN ('migrations', 'refused_credentials')`,
  );
  const has = (table: string) => tables.some(({ found }) => found === table);
  const known = MIGRATIONS.map(({ name }) => name);
  if (!has("migrations")) return { ...NOTHING, pending: known };
  const applied = (await sql.query<{ name: string }>("SELECT name FROM migrations ORDER BY name")).map(
    ({ name }) => name,
  );
  const refused = has("refused_credentials")
    ? await sql.query<{ id: string; credentials: string; failure: string }>(
        "SELECT id, credentials, failure FROM refused_credentials",
      )
    : [];
  return {
    exists: true,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
    refused: new Map(
      refused.map(({ id, credentials, failure }) => [id, { credentials, failure: JSON.parse(failure) }]),
    ),
  };
}
