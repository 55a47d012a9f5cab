import pg from "pg";
import { withTimeout } from "../../async/timeout.ts";
import { type Database, type PostgresDeadlines, SCHEMA, type Sql, type Transaction } from "../database.ts";
import { type Attempt, tryTwice } from "../try-twice.ts";
import { ClosingClient } from "./closing-client.ts";
import { CLOSE_MS, DEADLINES } from "./deadlines.ts";
import { isBroken, postgresProblem } from "./problems.ts";

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
 * A pool of connections to a PostgreSQL server, once one of them stands. What meets trouble of the server before anything
 * was changed is tried once more.
 * @param onError told about connections that break while idle; the pool replaces them by itself
 * @throws Error with a message for people when the server cannot be used
 */
export async function openPostgres(
  databaseUrl: string,
  onError: (error: Error) => void,
  deadlines: PostgresDeadlines = DEADLINES,
): Promise<PostgresDatabase> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: "license-report",
    ...deadlines,
    Client: ClosingClient,
    // A process that is frozen within a transaction must not keep others from the rows that it has locked.
    idle_in_transaction_session_timeout: 5_000,
    types: TYPES,
    // Not a start-up option: connection poolers refuse those that they do not know.
    onConnect: async (client) => {
      await client.query(`SET search_path TO ${SCHEMA}`);
    },
  });
  pool.on("error", onError);
  const open = new Set<pg.PoolClient>();
  pool.on("connect", (client) => open.add(client));
  pool.on("remove", (client) => open.delete(client));
  try {
    await pool.query("SELECT 1");
  } catch (cause) {
    await pool.end();
    // Where a name stands for several addresses, the message of what is thrown is empty.
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new Error(`The PostgreSQL server of DATABASE_URL cannot be used: ${message || code}.`, { cause });
  }

  const connect = () => pool.connect().catch(rethrow);
  return {
    engine: "postgres",
    databaseUrl,
    query: async <Row>(text: string, values: readonly unknown[] = []) => {
      const run = (client: pg.PoolClient) => wrapClient(client).query<Row>(text, values);
      return tryTwice(async (attempt) => {
        const client = await connect();
        // A write whose answer is lost may have been done: only a read is asked again.
        if (!isRead(text)) attempt.isFinal = true;
        return checkedOut(client, run);
      });
    },
    transaction: (work) =>
      tryTwice(async (attempt) => {
        const client = await connect();
        return checkedOut(client, (client) => transact(client, work, attempt));
      }),
    async close() {
      if (
        await withTimeout(
          pool.end().then(() => true),
          CLOSE_MS,
        )
      )
        return;
      // Those of a peer that does not answer any more.
      for (const client of open) socketOf(client)?.destroy();
    },
  };
}

/**
 * Works with a connection that was taken from the pool, and gives it back unless it is broken. Without a listener the
 * break of one that is checked out ends the process: the pool listens to idle ones only.
 */
async function checkedOut<T>(client: pg.PoolClient, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let broken: Error | undefined;
  const onBreak = (error: Error) => {
    broken = error;
  };
  client.on("error", onBreak);
  try {
    return await work(client);
  } catch (error) {
    if (isBroken(error)) broken ??= error as Error;
    throw error;
  } finally {
    client.release(broken);
    client.off("error", onBreak);
  }
}

async function transact<T>(
  client: pg.PoolClient,
  work: (tx: Transaction) => Promise<T>,
  attempt: Attempt,
): Promise<T> {
  const { query } = wrapClient(client);
  const actions: (() => void)[] = [];
  try {
    await query("BEGIN");
    const result = await work({ query, afterCommit: (action) => actions.push(action) });
    // From here on nobody knows whether a lost answer was a yes.
    attempt.isFinal = true;
    await query("COMMIT");
    for (const action of actions) action();
    return result;
  } catch (error) {
    // One that cannot roll back is not given to the next caller either.
    if (!isBroken(error)) await query("ROLLBACK").catch((failed) => client.emit("error", failed));
    throw error;
  }
}

const isRead = (text: string) => /^\s*SELECT\b/i.test(text);

const rethrow = (error: unknown): never => {
  throw postgresProblem(error);
};

/** The driver keeps the socket to itself, and waits for a silent peer to close it. */
const socketOf = (client: pg.PoolClient) =>
  (client as { connection?: { stream?: { destroy(): void } } }).connection?.stream;

const wrapClient = (client: pg.PoolClient): Sql => ({
  query: async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values]).catch(rethrow)).rows as Row[],
});
