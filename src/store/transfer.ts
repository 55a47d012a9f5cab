import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type Database, SCHEMA, type Sql } from "./database.ts";
import { MIGRATIONS, migrate } from "./migrations/index.ts";
import type { Queue } from "./queue/index.ts";

/**
 * Everything that is ours, as JSON lines: a header, one row a line, and their number at the end, so that a file that was
 * cut is known. It does not depend on the engine nor on its
 * version, so it carries the store from embedded to PostgreSQL and across major versions of either. Jobs do not travel:
 * unfinished runs are queued anew where they arrive.
 */
interface Header {
  readonly format: "license-report/1";
  /** The migrations that had made the tables: rows fit the tables as these leave them. */
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

interface Line {
  readonly table: string;
  readonly row: Record<string, unknown>;
}

const FORMAT: Header["format"] = "license-report/1";

interface Trailer {
  readonly rows: number;
}

/** Rows read at a time. */
const PAGE = 500;

/** Writes all of our rows as they stand at one moment, line by line. */
export function exportRows(database: Database, write: (line: string) => Promise<void>): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = await ourTables(tx);
    const migrations = await tx.query<{ name: string }>(
      `SELECT name FROM ${SCHEMA}.migrations ORDER BY name`,
    );
    const header: Header = { format: FORMAT, migrations: migrations.map(({ name }) => name), tables };
    await write(JSON.stringify(header));
    let rows = 0;
    for (const table of tables) {
      await tx.query(`DECLARE export CURSOR FOR SELECT to_json(t) AS row FROM ${SCHEMA}.${table} t`);
      for (;;) {
        const page = await tx.query<Pick<Line, "row">>(`FETCH ${PAGE} FROM export`);
        for (const { row } of page) await write(JSON.stringify({ table, row } satisfies Line));
        rows += page.length;
        if (page.length < PAGE) break;
      }
      await tx.query("CLOSE export");
    }
    await write(JSON.stringify({ rows } satisfies Trailer));
    return rows;
  });
}

/**
 * Takes exported rows into a store that holds none, and queues the runs that are not finished: all of it or nothing.
 * Older exports are brought up to date by the migrations that came since.
 * @throws Error with a message for people
 */
export async function importRows(
  database: Database,
  queue: Pick<Queue, "send">,
  input: Readable,
): Promise<number> {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  const header = readHeader((await lines.next()).value);
  const known = MIGRATIONS.filter(({ name }) => header.migrations.includes(name));
  if (known.length < header.migrations.length) {
    throw new Error("The export was made by a later version of this program: import it with that version.");
  }
  await migrate(database, known);
  const count = await database.transaction(async (tx) => {
    const tables = new Set(await ourTables(tx));
    for (const table of tables) {
      const [row] = await tx.query(`SELECT 1 FROM ${SCHEMA}.${table} LIMIT 1`);
      if (row) throw new Error("The store is not empty: import into a new one.");
    }
    let rows = 0;
    for (;;) {
      const line = await lines.next();
      if (line.done) throw new Error(`The export was cut after ${rows} rows.`);
      const given = JSON.parse(line.value) as Line | Trailer;
      if ("rows" in given && given.rows === rows) break;
      if (!("table" in given)) throw new Error(`The export is damaged: line ${rows + 2}.`);
      const { table, row } = given;
      if (!tables.has(table)) throw new Error(`The export names a table that is not ours: line ${rows + 2}.`);
      await tx.query(
        `INSERT INTO ${SCHEMA}.${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_record(NULL::${SCHEMA}.${table}, $1)`,
        [JSON.stringify(row)],
      );
      rows += 1;
    }
    for (const table of tables) await restartIdentity(tx, table);
    await queueUnfinished(tx, queue);
    return rows;
  });
  await migrate(database);
  return count;
}

/** Our tables, in the order in which they were made: a table that refers to another comes after it. */
async function ourTables(sql: Sql): Promise<string[]> {
  const tables = await sql.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = '${SCHEMA}'::regnamespace AND relkind = 'r' AND relname <> 'migrations' ORDER BY oid`,
  );
  return tables.map(({ name }) => name);
}

/** Numbers that were given out elsewhere are not given out again. */
async function restartIdentity(tx: Sql, table: string): Promise<void> {
  const columns = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${SCHEMA}.${table}'::regclass AND attidentity <> ''`,
  );
  for (const { name } of columns) {
    await tx.query(
      `SELECT setval(pg_get_serial_sequence('${SCHEMA}.${table}', '${name}'), (SELECT coalesce(max(${name}), 0) + 1 FROM ${SCHEMA}.${table}), false)`,
    );
  }
}

async function queueUnfinished(tx: Sql, queue: Pick<Queue, "send">): Promise<void> {
  const runs = await tx.query<{ id: string; next_attempt_at: Date | null }>(
    `SELECT id, next_attempt_at FROM ${SCHEMA}.runs WHERE finished_at IS NULL OR card_due`,
  );
  for (const { id, next_attempt_at } of runs) {
    await queue.send({ runId: id, ...(next_attempt_at && { at: next_attempt_at.toISOString() }) }, tx);
  }
}

function readHeader(line: string | undefined): Header {
  try {
    const header = JSON.parse(line ?? "") as Header;
    if (header.format === FORMAT) return header;
  } catch {
    // Said below.
  }
  throw new Error("This is not an export of License Report.");
}
