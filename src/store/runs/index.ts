import type { Audit } from "../audit.ts";
import type { Database } from "../database.ts";
import type { Queue } from "../queue/index.ts";
import type { Run } from "../types.ts";
import { type Attempts, createAttempts } from "./attempts.ts";
import { type Cards, createCards } from "./cards.ts";
import { createHistory, type History } from "./history.ts";
import { createNeighbours, type Neighbours } from "./neighbours.ts";
import { createOrders, type Orders } from "./orders.ts";
import { createRemoval, type Removal } from "./removal.ts";
import { createStranded, type Stranded } from "./stranded.ts";
import { createRunTable } from "./table.ts";

/** The runs' rows, and every change that they may undergo. */
export interface RunStore extends Orders, Attempts, Cards, History, Neighbours, Removal, Stranded {
  find(id: string): Promise<Run | undefined>;
}

export function createRunStore(
  database: Database,
  queue: Pick<Queue, "send" | "jobless">,
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
    ...createNeighbours(database),
    ...createRemoval(database),
    ...createStranded(database, queue),
  };
}
