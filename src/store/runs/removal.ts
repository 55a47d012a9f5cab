import { type Database, SCHEMA } from "../database.ts";
import { RUNS } from "./table.ts";

/** What stands in place of a person who was erased. */
export const ERASED = "erased";

export interface Removal {
  /** Removes finished runs and audit entries from before; answers how many of each. */
  removeBefore(before: Date): Promise<{ runs: number; audit: number }>;
  /**
   * Erases what is kept of a person: their finished runs go; those under way (whose cards still name them until they
   * end) and the audit entries stay without the person and their words.
   */
  erasePerson(teamId: string, userId: string): Promise<{ runs: number; audit: number }>;
}

export const createRemoval = (database: Database): Removal => ({
  removeBefore: (before) =>
    database.transaction(async (tx) => {
      const runs = await tx.query(
        `DELETE FROM ${RUNS} WHERE finished_at < $1 AND NOT card_due RETURNING id`,
        [before],
      );
      const audit = await tx.query(`DELETE FROM ${SCHEMA}.audit WHERE at < $1 RETURNING id`, [before]);
      return { runs: runs.length, audit: audit.length };
    }),

  erasePerson: (teamId, userId) =>
    database.transaction(async (tx) => {
      const person = [teamId, userId];
      const removed = await tx.query(
        `DELETE FROM ${RUNS} WHERE team_id = $1 AND user_id = $2 AND finished_at IS NOT NULL RETURNING id`,
        person,
      );
      const blanked = await tx.query(
        `UPDATE ${RUNS} SET user_id = '${ERASED}',
           request = jsonb_set(jsonb_set(request - 'locale', '{requester,userId}', '"${ERASED}"'), '{rangeText}', '""')
         WHERE team_id = $1 AND user_id = $2 RETURNING id`,
        person,
      );
      const audit = await tx.query(
        `UPDATE ${SCHEMA}.audit SET user_id = '${ERASED}', detail = '{}'
         WHERE team_id = $1 AND user_id = $2 RETURNING id`,
        person,
      );
      await tx.query(
        `UPDATE ${SCHEMA}.installations SET installed_by = '${ERASED}' WHERE id = $1 AND installed_by = $2`,
        person,
      );
      return { runs: removed.length + blanked.length, audit: audit.length };
    }),
});
