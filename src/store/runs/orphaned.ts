import type { Database } from "../database.ts";
import type { Queue } from "../queue/index.ts";
import { RUNS } from "./table.ts";

export interface Orphaned {
  /**
   * Queues the runs that are not over, or owe their last card, and have no job. Every change of a run queues what must
   * follow in its own transaction, so there are none; should there be one all the same, it is not lost.
   * @returns their ids
   */
  requeueOrphaned(): Promise<string[]>;
}

export const createOrphaned = (database: Database, queue: Pick<Queue, "send" | "withoutJob">): Orphaned => ({
  requeueOrphaned: () =>
    database.transaction(async (tx) => {
      const runs = await tx.query<{ id: string; next_attempt_at: Date | null }>(
        `SELECT id, next_attempt_at FROM ${RUNS} WHERE finished_at IS NULL OR card_due`,
      );
      const stranded = new Set(
        await queue.withoutJob(
          runs.map(({ id }) => id),
          tx,
        ),
      );
      for (const { id, next_attempt_at } of runs) {
        if (!stranded.has(id)) continue;
        await queue.send({ runId: id, ...(next_attempt_at && { at: next_attempt_at.toISOString() }) }, tx);
      }
      return [...stranded];
    }),
});
