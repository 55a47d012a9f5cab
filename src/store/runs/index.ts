import type { Audit } from "../audit.ts";
import type { Database } from "../database.ts";
import type { Queue } from "../queue/index.ts";
import type { Run } from "../types.ts";
import { type Attempts, createAttempts } from "./attempts.ts";
import { type Cards, createCards } from "./cards.ts";
import { createHistory, type History } from "./history.ts";
import { createOrders, type Orders } from "./orders.ts";
import { createOrphaned, type Orphaned } from "./orphaned.ts";
import { createRelatedRuns, type RelatedRuns } from "./related-runs.ts";
import { createRemoval, type Removal } from "./removal.ts";
import { createRunTable } from "./table.ts";

/** The runs' rows, and every change that they may undergo. */
export interface RunStore extends Orders, Attempts, Cards, History, RelatedRuns, Removal, Orphaned {
  find(id: string): Promise<Run | undefined>;
}

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
