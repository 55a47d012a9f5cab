import type { Migration } from "./migration.ts";

/** Finds the run for the period before another's. */
export const periods: Migration = {
  name: "0003-periods",
  postgres: [
    `CREATE INDEX runs_by_period ON runs (team_id, server, ((request->'interval'->>'end') COLLATE "C"))
     WHERE state = 'done'`,
  ],
  sqlite: [
    "CREATE INDEX runs_by_period ON runs (team_id, server, (request->'interval'->>'end')) WHERE state = 'done'",
  ],
};
