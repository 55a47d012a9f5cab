import { randomUUID } from "node:crypto";
import type { DueMinute } from "../../schedules/due.ts";
import { type Definition, placeOf, type Schedule } from "../../schedules/model.ts";
import type { NewNotice } from "../../schedules/notice.ts";
import type { Occurrence } from "../../schedules/occurrence.ts";
import type { Patch } from "../../schedules/schedule-store.ts";
import type { Database, Sql, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import { type Row, SCHEDULE_COLUMNS, SCHEDULE_VERSION, toSchedule } from "./row.ts";

/** What the rows of schedules are written by; everything within somebody's transaction. */
export interface ScheduleTable {
  find(id: string, sql?: Sql): Promise<Schedule | undefined>;
  /** The row as it stands, which nobody else changes until the transaction is over. */
  lock(id: string, tx: Transaction): Promise<Schedule | undefined>;
  write(
    before: Schedule,
    patch: Patch & { readonly lastDue?: Date },
    isByPeople: boolean,
    tx: Transaction,
  ): Promise<Schedule>;
  /** False where the minute was dealt with before. */
  addOccurrence(
    scheduleId: string,
    minute: DueMinute,
    how: Pick<Occurrence, "state"> & Partial<Pick<Occurrence, "why">>,
    tx: Transaction,
  ): Promise<string | undefined>;
  addNotices(notices: readonly NewNotice[], tx: Transaction): Promise<void>;
}

export function createScheduleTable(database: Database, now: () => Date, zoneData: string): ScheduleTable {
  const select = `SELECT ${SCHEDULE_COLUMNS} FROM schedules WHERE id = $1`;
  const find = async (id: string, sql: Sql = database, suffix = "") => {
    const [row] = await sql.query<Row>(`${select}${suffix}`, [id]);
    return row && toSchedule(row);
  };
  return {
    find,
    // SQLite lets one transaction in at a time anyway.
    lock: (id, tx) => find(id, tx, database.engine === "postgres" ? " FOR UPDATE" : ""),

    async write(before, patch, isByPeople, tx) {
      const definition: Definition = patch.definition ?? definitionOf(before);
      const owner = patch.owner ?? before.owner;
      const time = (given: Date | null | undefined, kept: string | undefined) =>
        given === undefined ? (kept ?? null) : given;
      const [row] = await tx.query<Row>(
        `UPDATE schedules SET version = ${SCHEDULE_VERSION}, revision = revision + $2, state = $3, enterprise_id = $4,
           user_id = $5, destination = $6, server = $7, definition = $8, status = $9, failures = $10, untaken = $11,
           next_due = $12, last_due = $13, resume_at = $14, removed_at = $15,
           zone_data = CASE WHEN $16 THEN $17 ELSE zone_data END
         WHERE id = $1 RETURNING ${SCHEDULE_COLUMNS}`,
        [
          before.id,
          isByPeople ? 1 : 0,
          patch.state ?? before.state,
          owner.enterpriseId ?? null,
          owner.userId,
          placeOf({ order: definition.order, owner }),
          definition.order.server,
          toJson(definition),
          toJson(patch.status ?? before.status),
          patch.failures ?? before.failures,
          patch.untaken ?? before.untaken,
          time(patch.nextDue, before.nextDue),
          time(patch.lastDue, before.lastDue),
          time(patch.resumeAt, before.resumeAt),
          time(patch.removedAt, before.removedAt),
          patch.nextDue !== undefined,
          zoneData,
        ],
      );
      if (!row) throw new Error("the schedule was removed within its own transaction");
      return toSchedule(row);
    },

    async addOccurrence(scheduleId, { due, minute }, { state, why }, tx) {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO schedule_occurrences (id, schedule_id, minute, due, state, why, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (schedule_id, minute) DO NOTHING RETURNING id`,
        [randomUUID(), scheduleId, minute, due, state, why ?? null, now()],
      );
      return row?.id;
    },

    async addNotices(notices, tx) {
      for (const { teamId, enterpriseId, scheduleId, target, tidings } of notices) {
        await tx.query(
          `INSERT INTO schedule_notices (id, schedule_id, team_id, enterprise_id, target, tidings, created_at, next_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
          [
            randomUUID(),
            scheduleId ?? null,
            teamId,
            enterpriseId ?? null,
            toJson(target),
            toJson(tidings),
            now(),
          ],
        );
      }
    },
  };
}

export const definitionOf = ({ order, rule, words, zone, locale }: Definition): Definition => ({
  order,
  rule,
  words,
  zone,
  locale,
});
