import type { RunCard } from "../../runs/model.ts";
import type { Cards } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import { toJson } from "../json.ts";
import type { Queue } from "../queue.ts";
import type { RunTable } from "./table.ts";

const FINISHED = "id = $1 AND finished_at IS NOT NULL";

const posted = (ts: string) => toJson({ state: "posted", ts } satisfies RunCard);

export const createCards = (database: Database, table: RunTable, queue: Pick<Queue, "send">): Cards => ({
  cardPosted: (id, cardTs) =>
    table.update("card = CASE card->>'state' WHEN 'posted' THEN card ELSE $2 END", "id = $1", [
      id,
      posted(cardTs),
    ]),

  async lastCardIntended(id) {
    await table.update("card = CASE card->>'state' WHEN 'none' THEN $2 ELSE card END", FINISHED, [
      id,
      toJson({ state: "intended" } satisfies RunCard),
    ]);
  },

  async cardShown(id, cardTs) {
    await table.update("card_due = false, card = $2", FINISHED, [id, posted(cardTs)]);
  },

  cardFailed: (id, next) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ card_retries: number }>(
        `UPDATE runs SET card_retries = card_retries + 1 WHERE ${FINISHED} AND card_due RETURNING card_retries`,
        [id],
      );
      const at = row && next(row.card_retries);
      if (at) await queue.send({ runId: id, at: at.toISOString() }, tx);
      else await table.update("card_due = false", FINISHED, [id], tx);
      return at !== undefined;
    }),
});
