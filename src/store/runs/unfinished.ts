import type { Sql } from "../database.ts";
import { UNFINISHED } from "./table.ts";

export interface UnfinishedRuns {
  /** How many runs there are, by each state that one is in. */
  readonly byState: Readonly<Record<string, number>>;
  /** When the oldest run that is queued was ordered. */
  readonly oldestQueued: Date | undefined;
}

/** Counts the runs that are not over, of all processes on this store. */
export async function countUnfinished(sql: Sql): Promise<UnfinishedRuns> {
  const rows = await sql.query<{ state: string; runs: number | string; oldest: string }>(
    `SELECT state, count(*) AS runs, min(ordered_at) AS oldest FROM runs WHERE ${UNFINISHED} GROUP BY state`,
  );
  const queued = rows.find(({ state }) => state === "queued");
  return {
    // PostgreSQL counts in 64 bits, which its driver answers as text.
    byState: Object.fromEntries(rows.map(({ state, runs }) => [state, Number(runs)])),
    oldestQueued: queued && new Date(queued.oldest),
  };
}
