import type { ScheduleStore } from "../../schedules/schedule-store.ts";
import type { Audit } from "../audit.ts";
import type { Database } from "../database.ts";
import type { Queue } from "../queue.ts";
import { createScheduleChanges } from "./changes.ts";
import { createDueSchedules, createRunPlacer } from "./claims.ts";
import { createNotices, createServerHolds } from "./notices.ts";
import { createOccurrences } from "./occurrences.ts";
import { type Row, SCHEDULE_COLUMNS, toSchedule } from "./row.ts";
import { createScheduleTable } from "./table.ts";

/** The schedules' rows, and every change that they may undergo; the port's implementation on both engines. */
export function createScheduleStore(
  database: Database,
  queue: Pick<Queue, "send">,
  audit: Audit,
  now: () => Date,
  zoneData: string,
): ScheduleStore {
  const table = createScheduleTable(database, now, zoneData);
  const placer = createRunPlacer(queue, audit, now);
  return {
    find: (id) => table.find(id),

    async list({ teamId, place, userId }, limit) {
      const values: unknown[] = [];
      const value = (given: unknown) => `$${values.push(given)}`;
      const conditions = [
        "state <> 'removed'",
        teamId !== undefined && `team_id = ${value(teamId)}`,
        place !== undefined && `destination = ${value(place)}`,
        userId !== undefined && `user_id = ${value(userId)}`,
      ].filter((condition) => condition !== false);
      const rows = await database.query<Row>(
        `SELECT ${SCHEDULE_COLUMNS} FROM schedules WHERE ${conditions.join(" AND ")}
         ORDER BY state, next_due IS NULL, next_due, id LIMIT ${value(limit)}`,
        values,
      );
      return rows.map(toSchedule);
    },

    ...createScheduleChanges(database, table, audit, now, zoneData),
    ...createDueSchedules(database, table, placer, audit, zoneData),
    occurrences: createOccurrences(database, table, placer, audit, now),
    notices: createNotices(database),
    servers: createServerHolds(database, table, audit, now),

    removeBefore: (before) =>
      database.transaction(async (tx) => {
        await tx.query("DELETE FROM schedules WHERE state = 'removed' AND removed_at < $1", [before]);
        await tx.query("DELETE FROM schedule_occurrences WHERE due < $1 AND state <> 'ordered'", [before]);
        await tx.query("DELETE FROM schedule_notices WHERE created_at < $1", [before]);
      }),
  };
}
