import { SCHEMA } from "../database.ts";
import type { Migration } from "./index.ts";

/** Who asked for what, and what was refused. Outlives the runs' rows: `run_id` is no foreign key. */
export const audit: Migration = {
  name: "0002-audit",
  statements: [
    `CREATE TABLE ${SCHEMA}.audit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      event text NOT NULL,
      team_id text NOT NULL,
      user_id text NOT NULL,
      channel_id text,
      run_id uuid,
      detail jsonb NOT NULL DEFAULT '{}'
    )`,
    `CREATE INDEX audit_by_time ON ${SCHEMA}.audit (at)`,
    `CREATE INDEX audit_by_person ON ${SCHEMA}.audit (team_id, user_id, at)`,
  ],
};
