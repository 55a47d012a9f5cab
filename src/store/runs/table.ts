import { type Database, SCHEMA, type Sql } from "../database.ts";
import type { Run } from "../types.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";

export const RUNS = `${SCHEMA}.runs`;

/** Of a row: somebody works on the run, or will. */
export const UNFINISHED = "state IN ('queued', 'generating', 'delivering')";

export interface RunTable {
  /** Updates at most one row and answers it; undefined when `where` holds for none. */
  update(set: string, where: string, values: readonly unknown[], sql?: Sql): Promise<Run | undefined>;
  find(id: string, sql?: Sql): Promise<Run | undefined>;
}

export const createRunTable = (database: Database): RunTable => ({
  async update(set, where, values, sql = database) {
    const [row] = await sql.query<RunRow>(
      `UPDATE ${RUNS} SET ${set} WHERE ${where} RETURNING ${RUN_COLUMNS}`,
      values,
    );
    return row && toRun(row);
  },
  async find(id, sql = database) {
    const [row] = await sql.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM ${RUNS} WHERE id = $1`, [id]);
    return row && toRun(row);
  },
});
