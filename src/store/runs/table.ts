import type { Run } from "../../runs/model.ts";
import type { Database, Sql } from "../database.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./row.ts";

/** Of a row: somebody works on the run, or will. */
export const UNFINISHED = "state IN ('queued', 'generating', 'delivering')";

/** Of a row: something is left to do, if only its last card. */
export const UNSETTLED = "(finished_at IS NULL OR card_due)";

/** A list of parameters from `$first` on, as both engines take it; of none it is never true. */
export const listOf = (values: readonly unknown[], first = 1): string =>
  values.length === 0 ? "(NULL)" : `(${values.map((_, index) => `$${first + index}`).join(", ")})`;

export interface RunTable {
  /** Updates at most one row and answers it; undefined when `where` holds for none. */
  update(set: string, where: string, values: readonly unknown[], sql?: Sql): Promise<Run | undefined>;
  find(id: string, sql?: Sql): Promise<Run | undefined>;
}

export const createRunTable = (database: Database): RunTable => ({
  async update(set, where, values, sql = database) {
    const [row] = await sql.query<RunRow>(
      `UPDATE runs SET ${set} WHERE ${where} RETURNING ${RUN_COLUMNS}`,
      values,
    );
    return row && toRun(row);
  },
  async find(id, sql = database) {
    const [row] = await sql.query<RunRow>(`SELECT ${RUN_COLUMNS} FROM runs WHERE id = $1`, [id]);
    return row && toRun(row);
  },
});
