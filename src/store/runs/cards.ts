import type { Database } from "../database.ts";
import { toJsonb } from "../json.ts";
import type { Queue } from "../queue/index.ts";
import type { Run, RunPlace } from "../types.ts";
import { RUNS, type RunTable } from "./table.ts";

/** What is known of a run's card whoever owns the run, or nobody: the last one may have to be tried for a while. */
export interface Cards {
  /**
   * A card of this run stands at `cardTs`. The first that is written down is the run's card: answers the run with that.
   * Any other is one too many, from an attempt that was frozen while another took the run over.
   */
  cardPosted(id: string, cardTs: string): Promise<Run | undefined>;
  /** The card of a finished run is about to be posted for the first time. */
  cardIntended(id: string): Promise<void>;
  /** The last card of a finished run has been shown. */
  cardShown(id: string, cardTs: string): Promise<void>;
  /** Counts one more vain try and queues the next, for the moment `next` names; answers whether there is a next one. */
  cardFailed(id: string, next: (tries: number) => Date | undefined): Promise<boolean>;
}

const FINISHED = "id = $1 AND finished_at IS NOT NULL";

export const createCards = (database: Database, table: RunTable, queue: Pick<Queue, "send">): Cards => ({
  cardPosted(id, cardTs) {
    const part: RunPlace = { cardTs };
    return table.update("place = $2::jsonb || place", "id = $1", [id, toJsonb(part)]);
  },

  async cardIntended(id) {
    const part: RunPlace = { cardIntent: true };
    await table.update("place = place || $2::jsonb", FINISHED, [id, toJsonb(part)]);
  },

  async cardShown(id, cardTs) {
    const part: RunPlace = { cardTs };
    await table.update("card_due = false, place = place || $2::jsonb", FINISHED, [id, toJsonb(part)]);
  },

  cardFailed: (id, next) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ card_tries: number }>(
        `UPDATE ${RUNS} SET card_tries = card_tries + 1 WHERE ${FINISHED} AND card_due RETURNING card_tries`,
        [id],
      );
      const at = row && next(row.card_tries);
      if (at) await queue.send({ runId: id, at: at.toISOString() }, tx);
      else await table.update("card_due = false", FINISHED, [id], tx);
      return at !== undefined;
    }),
});
