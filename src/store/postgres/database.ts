import pg from "pg";
import { type Database, SCHEMA, type Sql } from "../database.ts";

export interface PostgresDatabase extends Database {
  readonly engine: "postgres";
  readonly databaseUrl: string;
}

/** Most connections of the pool; the job engine has its own beside it. */
const CONNECTIONS = 5;

/** Times as UTC ISO with milliseconds and JSON as text, as SQLite has them; everything else as it comes. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
    if (oid === pg.types.builtins.JSONB || oid === pg.types.builtins.JSON) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as "text");
  }) as typeof pg.types.getTypeParser,
};

/**
 * A pool of connections to a PostgreSQL server, once one of them stands.
 * @param onError told about connections that break while idle; the pool replaces them by itself
 * @throws Error with a message for people when the server cannot be used
 */
export async function openPostgres(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<PostgresDatabase> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: "license-report",
    connectionTimeoutMillis: 10_000,
    // A process that is frozen within a transaction must not keep others from the rows that it has locked.
    idle_in_transaction_session_timeout: 5_000,
    types: TYPES,
    // Not a start-up option: connection poolers refuse those that they do not know.
    onConnect: async (client) => {
      await client.query(`SET search_path TO ${SCHEMA}`);
    },
  });
  pool.on("error", onError);
  try {
    await pool.query("SELECT 1");
  } catch (cause) {
    await pool.end();
    // Where a name stands for several addresses, the message of what is thrown is empty.
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new Error(`The PostgreSQL server of DATABASE_URL cannot be used: ${message || code}.`, { cause });
  }
  return {
    engine: "postgres",
    databaseUrl,
    query: wrapClient(pool).query,
    transaction: async (work) => {
      const client = await pool.connect();
      // A connection that is broken, or cannot roll back, is not given to the next caller. Without a listener the break
      // of one that is checked out ends the process: the pool listens to idle ones only.
      let broken: Error | undefined;
      const onBreak = (error: Error) => {
        broken = error;
      };
      client.on("error", onBreak);
      const actions: (() => void)[] = [];
      try {
        await client.query("BEGIN");
        const result = await work({ ...wrapClient(client), afterCommit: (action) => actions.push(action) });
        await client.query("COMMIT");
        for (const action of actions) action();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch(onBreak);
        throw error;
      } finally {
        client.release(broken);
        client.off("error", onBreak);
      }
    },
    close: () => pool.end(),
  };
}

const wrapClient = (client: pg.Pool | pg.PoolClient): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[],
});
