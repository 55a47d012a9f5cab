import type { Orphaned } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import type { Queue } from "../queue.ts";
import { UNSETTLED } from "./table.ts";

export const createOrphaned = (database: Database, queue: Pick<Queue, "send" | "withoutJob">): Orphaned => ({
  requeueOrphaned: () =>
    database.transaction(async (tx) => {
      const runs = await tx.query<{ id: string; next_attempt_at: string | null; turn: number }>(
        `SELECT id, next_attempt_at, turn FROM runs WHERE ${UNSETTLED}`,
      );
      const orphaned = new Set(
        await queue.withoutJob(
          runs.map(({ id }) => id),
          tx,
        ),
      );
      for (const { id, next_attempt_at, turn } of runs) {
        if (!orphaned.has(id)) continue;
        await queue.send({ runId: id, turn, ...(next_attempt_at !== null && { at: next_attempt_at }) }, tx);
      }
      return [...orphaned];
    }),
});
