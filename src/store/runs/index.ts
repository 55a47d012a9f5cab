import type { RunStore } from "../../runs/run-store.ts";
import type { Audit } from "../audit.ts";
import type { Database } from "../database.ts";
import type { Queue } from "../queue.ts";
import { createAttempts } from "./attempts.ts";
import { createCards } from "./cards.ts";
import { createHistory } from "./history.ts";
import { createOrders } from "./orders.ts";
import { createOrphaned } from "./orphaned.ts";
import { createRelatedRuns } from "./related-runs.ts";
import { createRemoval } from "./removal.ts";
import { createRunTable } from "./table.ts";

/** The runs' rows, and every change that they may undergo; the port's implementation on both engines. */
export function createRunStore(
  database: Database,
  queue: Pick<Queue, "send" | "withoutJob">,
  audit: Audit,
  now: () => Date,
): RunStore {
  const table = createRunTable(database);
  return {
    find: (id) => table.find(id),
    ...createOrders(database, table, queue, audit, now),
    ...createAttempts(database, table, queue, now),
    ...createCards(database, table, queue),
    ...createHistory(database),
    ...createRelatedRuns(database),
    ...createRemoval(database),
    ...createOrphaned(database, queue),
  };
}
