import type { Removal } from "../../runs/run-store.ts";
import type { Database } from "../database.ts";
import { eraseSchedules } from "../erase-schedules.ts";
import { toJson } from "../json.ts";
import { ROW_VERSION, RUN_COLUMNS, type RunRow, toRun } from "./row.ts";

/** What stands in place of a person who was erased. */
const ERASED = "erased";

export const createRemoval = (database: Database): Removal => ({
  removeBefore: (before) =>
    database.transaction(async (tx) => {
      const runs = await tx.query("DELETE FROM runs WHERE finished_at < $1 AND NOT card_due RETURNING id", [
        before,
      ]);
      const audit = await tx.query("DELETE FROM audit WHERE at < $1 RETURNING id", [before]);
      return { runs: runs.length, audit: audit.length };
    }),

  erasePerson: (teamId, userId) =>
    database.transaction(async (tx) => {
      const person = [teamId, userId];
      const removed = await tx.query(
        "DELETE FROM runs WHERE team_id = $1 AND user_id = $2 AND finished_at IS NOT NULL RETURNING id",
        person,
      );
      const open = await tx.query<RunRow>(
        `UPDATE runs SET user_id = '${ERASED}' WHERE team_id = $1 AND user_id = $2 RETURNING ${RUN_COLUMNS}`,
        person,
      );
      for (const { id, request } of open.map(toRun)) {
        const { locale: _, ...rest } = request;
        const erased = { ...rest, rangeText: "", requester: { ...rest.requester, userId: ERASED } };
        await tx.query(`UPDATE runs SET request = $2, version = ${ROW_VERSION} WHERE id = $1`, [
          id,
          toJson(erased),
        ]);
      }
      const schedules = await eraseSchedules(tx, teamId, userId);
      const audit = await tx.query(
        `UPDATE audit SET user_id = '${ERASED}', detail = '{}'
         WHERE team_id = $1 AND user_id = $2 RETURNING id`,
        person,
      );
      await tx.query(
        `UPDATE installations SET installed_by = '${ERASED}' WHERE id = $1 AND installed_by = $2`,
        person,
      );
      return {
        runs: removed.length + open.length,
        schedules,
        audit: audit.length,
      };
    }),
});
