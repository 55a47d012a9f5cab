import { type Database, SCHEMA, type Sql } from "./database.ts";
import { toJson } from "./json.ts";

/** Columns, of whatever table and version, that an export holds as what they mean and an engine as something else. */
const TIMES = [
  ...["ordered_at", "due_by", "started_at", "finished_at", "next_attempt_at"],
  ...["at", "installed_at", "expires_at", "turn_until"],
  ...["next_poll_at", "timer_at", "added_at", "opened_at", "closed_at", "due_at", "lease_until"],
  ...["created_at", "next_due", "last_due", "resume_at", "removed_at", "due", "made_at", "next_at"],
];
const JSONS = [
  ...["request", "sent", "file", "place", "card", "upload", "failure", "detail", "scopes"],
  ...["settings", "watch_state", "reading", "episode", "message", "news"],
  "bulletin",
  ...["definition", "status", "run_ids", "target", "tidings"],
];
const BOOLEANS = ["in_line", "awaits_slot", "card_due", "is_enterprise_install"];

/** A row as an export holds it: JSON as itself, booleans as such, times as UTC ISO with milliseconds. */
export const toPlain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null) return [name, null];
      if (JSONS.includes(name)) return [name, JSON.parse(value as string)];
      if (BOOLEANS.includes(name)) return [name, Boolean(value)];
      // PostgreSQL's bigint comes as text.
      if (name === "id" && /^\d+$/.test(String(value))) return [name, Number(value)];
      return [name, value];
    }),
  );

/** A value of an export as a parameter. Exports of versions before have times with an offset. */
export function toColumn(name: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (JSONS.includes(name)) return toJson(value);
  if (TIMES.includes(name)) return new Date(value as string).toISOString();
  return value;
}

/** Names of a table's columns; none where there is no such table. */
export async function readColumns(sql: Sql, engine: Database["engine"], table: string): Promise<string[]> {
  const columns = await sql.query<{ name: string }>(
    engine === "postgres"
      ? `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = '${SCHEMA}' AND table_name = $1`
      : "SELECT name FROM pragma_table_info($1)",
    [table],
  );
  return columns.map(({ name }) => name);
}

/** Numbers that were given out elsewhere are not given out again. SQLite sees to that by itself. */
export async function restartIdentities(tx: Sql): Promise<void> {
  await tx.query(
    "SELECT setval(pg_get_serial_sequence('audit', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM audit), false)",
  );
}
