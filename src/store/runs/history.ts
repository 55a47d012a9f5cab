import type { Run } from "../../runs/model.ts";
import type { History } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";
import { listOf, UNFINISHED } from "./table.ts";

export const createHistory = (database: Database): Omit<History, "find"> => ({
  async list(filter, { limit, after }) {
    const values: unknown[] = [];
    const value = (given: unknown) => `$${values.push(given)}`;
    const list = (given: readonly unknown[]) => {
      const first = values.length + 1;
      values.push(...given);
      return listOf(given, first);
    };
    const conditions = [
      filter.teamId !== undefined && `team_id = ${value(filter.teamId)}`,
      filter.userId !== undefined && `user_id = ${value(filter.userId)}`,
      filter.channelId !== undefined && `channel_id = ${value(filter.channelId)}`,
      filter.server !== undefined && `server = ${value(filter.server)}`,
      filter.states !== undefined && `state IN ${list(filter.states)}`,
    ];
    const key = after === undefined ? undefined : readKey(after);
    if (key) conditions.push(`(ordered_at, id) < (${value(key.orderedAt)}, ${value(key.id)})`);
    const where = conditions.filter((condition) => condition !== false).join(" AND ");
    const rows = await database.query<RunRow>(
      `SELECT ${RUN_COLUMNS} FROM runs ${where && `WHERE ${where}`}
       ORDER BY ordered_at DESC, id DESC LIMIT ${value(limit + 1)}`,
      values,
    );
    const runs = rows.slice(0, limit).map(toRun);
    const last = rows.length > limit ? runs.at(-1) : undefined;
    return last ? { runs, next: writeKey(last) } : { runs };
  },

  async neededFiles(failedSince) {
    const rows = await database.query<{ path: string }>(
      `SELECT file->>'path' AS path FROM runs
       WHERE file IS NOT NULL AND (${UNFINISHED} OR (state = 'failed' AND finished_at > $1))`,
      [failedSince],
    );
    return rows.map(({ path }) => path);
  },
});

const writeKey = ({ orderedAt, id }: Run) => Buffer.from(`${orderedAt} ${id}`).toString("base64url");

/** A key comes back from outside (a button's value): it is read as foreign text. */
function readKey(text: string): { orderedAt: string; id: string } | undefined {
  const match =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      Buffer.from(text, "base64url").toString(),
    );
  const [, orderedAt, id] = match ?? [];
  return orderedAt && id && !Number.isNaN(Date.parse(orderedAt)) ? { orderedAt, id } : undefined;
}
