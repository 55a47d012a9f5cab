import type { Migration } from "./migration.ts";

/** In which round a run is made at its server, where people take turns. Runs from before are all of the first. */
export const turns: Migration = {
  name: "0009-turns",
  postgres: ["ALTER TABLE runs ADD COLUMN turn integer NOT NULL DEFAULT 0"],
  sqlite: ["ALTER TABLE runs ADD COLUMN turn INTEGER NOT NULL DEFAULT 0"],
};
