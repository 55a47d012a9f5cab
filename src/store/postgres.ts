import pg from "pg";
import type { Database, Sql } from "./database.ts";

export interface PostgresDatabase extends Database {
  readonly engine: "postgres";
  readonly databaseUrl: string;
}

/** Most connections of the pool; the job engine has its own beside it. */
const CONNECTIONS = 5;

/**
 * A pool of connections to a PostgreSQL server.
 * @param onError told about connections that break while idle; the pool replaces them by itself
 */
export function openPostgres(databaseUrl: string, onError: (error: Error) => void): PostgresDatabase {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: "license-report",
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", onError);
  return {
    engine: "postgres",
    databaseUrl,
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as Row[],
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("BEGIN");
        const result = await work(wrapClient(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((reason: Error) => {
          broken = reason;
        });
        throw error;
      } finally {
        // A connection that cannot roll back is not given to the next caller.
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

const wrapClient = (client: pg.PoolClient): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[],
});
