import pg from "pg";
import type { Database, Sql } from "./database.ts";

export interface PostgresDatabase extends Database {
  readonly engine: "postgres";
  readonly databaseUrl: string;
}

/** Most connections of the pool; the job engine has its own beside it. */
const CONNECTIONS = 5;

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
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as Row[],
    transaction: async (work) => {
      const client = await pool.connect();
      // A connection that is broken, or cannot roll back, is not given to the next caller. Without a listener the break
      // of one that is checked out ends the process: the pool listens to idle ones only.
      let broken: Error | undefined;
      const onBreak = (error: Error) => {
        broken = error;
      };
      client.on("error", onBreak);
      try {
        await client.query("BEGIN");
        const result = await work(wrapClient(client));
        await client.query("COMMIT");
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

const wrapClient = (client: pg.PoolClient): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[],
});
