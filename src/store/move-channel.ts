import type { Database } from "./database.ts";
import type { Queue } from "./queue.ts";
import { RUN_COLUMNS, type RunRow, toRun } from "./runs/row.ts";
import { turnOf } from "./runs/turns.ts";
import { moveDestinations } from "./watch/move-channel.ts";

/** How much went from a channel's old ID to its new one. */
export interface Moved {
  readonly runs: number;
  readonly schedules: number;
  /** Servers whose alerts the channel gets. */
  readonly watched: number;
}

/**
 * Slack gave a channel another ID, for good, and knows it by the old one no more: what goes there, or stands there, is of
 * the new one from now on. A run at work holds the old ID; its attempt loses the run, and the next one takes it up.
 */
export function moveChannel(
  database: Database,
  queue: Pick<Queue, "send">,
  from: string,
  to: string,
): Promise<Moved> {
  // An ID stands in JSON as a whole text, and nothing else reads like one.
  const ids = [from, to, JSON.stringify(from), JSON.stringify(to)];
  const renamed = (column: string) => {
    const text = `replace(CAST(${column} AS text), $3, $4)`;
    return `${column} = ${database.engine === "postgres" ? `CAST(${text} AS jsonb)` : text}`;
  };
  return database.transaction(async (tx) => {
    const runs = await tx.query<RunRow & { finished_at: string | null }>(
      `UPDATE runs SET channel_id = $2, ${renamed("request")},
         fence = CASE WHEN finished_at IS NULL THEN fence + 1 ELSE fence END
       WHERE channel_id = $1 RETURNING ${RUN_COLUMNS}`,
      ids,
    );
    for (const row of runs) {
      if (row.finished_at !== null) continue;
      const run = toRun(row);
      const at = run.nextAttemptAt === undefined ? {} : { at: run.nextAttemptAt };
      await queue.send({ runId: run.id, ...turnOf(run), ...at }, tx);
    }
    const schedules = await tx.query(
      `UPDATE schedules SET destination = $2, ${renamed("definition")}, revision = revision + 1
       WHERE destination = $1 RETURNING id`,
      ids,
    );
    const watched = await moveDestinations(tx, from, to);
    return { runs: runs.length, schedules: schedules.length, watched };
  });
}
