import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Database, Sql, Transaction } from "./database.ts";
import { MIGRATIONS, migrateWithin } from "./migrations/index.ts";
import { readColumns, restartIdentities, toColumn, toPlain } from "./transfer-columns.ts";

/**
 * Everything that is ours, as JSON lines: a header, one row a line, and their number at the end, so that a file that was
 * cut is known. It does not depend on the engine, so it carries the store from SQLite to PostgreSQL and back, and from
 * versions before. Jobs do not travel: unfinished runs are queued anew by the process that opens the store next.
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

interface Trailer {
  readonly rows: number;
}

const FORMAT: Header["format"] = "license-report/1";

/** Our tables; one that refers to another comes after it. Earlier migrations made fewer of them. */
const TABLES = [
  "runs",
  "audit",
  "installations",
  "refused_credentials",
  "watch_servers",
  "watch_destinations",
  "watch_alerts",
  "watch_messages",
  "watch_news",
  "watch_calls",
  "watch_days",
  "schedules",
  "schedule_occurrences",
  "schedule_notices",
  "server_holds",
];

/** Rows read at a time. */
const PAGE = 500;

/** Writes all of our rows as they stand at one moment, line by line. */
export function exportRows(
  { engine, transaction }: Database,
  write: (line: string) => Promise<void>,
): Promise<number> {
  return transaction(async (tx) => {
    if (engine === "postgres") await tx.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await tx.query<{ name: string }>("SELECT name FROM migrations ORDER BY name");
    const names = migrations.map(({ name }) => name);
    await write(JSON.stringify({ format: FORMAT, migrations: names, tables: TABLES } satisfies Header));
    let rows = 0;
    for (const table of TABLES) {
      for await (const row of rowsOf(tx, table)) {
        await write(JSON.stringify({ table, row: toPlain(row) } satisfies Line));
        rows += 1;
      }
    }
    await write(JSON.stringify({ rows } satisfies Trailer));
    return rows;
  });
}

/** A page at a time, so that a large table need not fit into memory. */
async function* rowsOf(sql: Sql, table: string): AsyncGenerator<Record<string, unknown>> {
  let last: unknown;
  for (;;) {
    const where = last === undefined ? "" : "WHERE id > $1";
    const page = await sql.query(
      `SELECT * FROM ${table} ${where} ORDER BY id LIMIT ${PAGE}`,
      last === undefined ? [] : [last],
    );
    yield* page;
    last = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

/**
 * Takes exported rows into a store that holds none: all of it or nothing. Older exports are brought up to date by the
 * migrations that came since.
 * @throws Error with a message for people
 */
export async function importRows({ engine, transaction }: Database, input: Readable): Promise<number> {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  const header = readHeader((await lines.next()).value);
  const known = MIGRATIONS.filter(({ name }) => header.migrations.includes(name));
  if (known.length < header.migrations.length) {
    throw new Error("The export was made by a later version of this program: import it with that version.");
  }
  return transaction(async (tx) => {
    await requireEmpty(tx, engine);
    await migrateWithin(tx, engine, known);
    const rows = await insertRows(tx, engine, lines);
    if (engine === "postgres") await restartIdentities(tx);
    await migrateWithin(tx, engine);
    return rows;
  });
}

/** A store that has tables of a later shape than the export's is started over, as long as it holds nothing. */
async function requireEmpty(tx: Transaction, engine: Database["engine"]): Promise<void> {
  for (const table of TABLES.toReversed()) {
    if ((await readColumns(tx, engine, table)).length === 0) continue;
    const [row] = await tx.query(`SELECT 1 FROM ${table} LIMIT 1`);
    if (row) throw new Error("The store is not empty: import into a new one.");
    await tx.query(`DROP TABLE ${table}`);
  }
  if ((await readColumns(tx, engine, "migrations")).length > 0) await tx.query("DROP TABLE migrations");
}

async function insertRows(
  tx: Transaction,
  engine: Database["engine"],
  lines: AsyncIterator<string>,
): Promise<number> {
  const columns = new Map<string, readonly string[]>();
  for (const table of TABLES) columns.set(table, await readColumns(tx, engine, table));
  for (let rows = 0; ; rows += 1) {
    const line = await lines.next();
    if (line.done) throw new Error(`The export was cut after ${rows} rows.`);
    const given = JSON.parse(line.value) as Line | Trailer;
    if ("rows" in given && given.rows === rows) return rows;
    if (!("table" in given)) throw new Error(`The export is damaged: line ${rows + 2}.`);
    const known = columns.get(given.table) ?? [];
    const names = Object.keys(given.row);
    if (known.length === 0 || !names.every((name) => known.includes(name))) {
      throw new Error(`The export names a table or column that is not ours: line ${rows + 2}.`);
    }
    const places = names.map((_, index) => `$${index + 1}`).join(", ");
    const overriding = engine === "postgres" ? "OVERRIDING SYSTEM VALUE " : "";
    await tx.query(
      `INSERT INTO ${given.table} (${names.join(", ")}) ${overriding}VALUES (${places})`,
      names.map((name) => toColumn(name, given.row[name])),
    );
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
