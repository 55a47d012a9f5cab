import { z } from "zod";
import { type NewNotice, type Notice, type NoticeTarget, tidingsSchema } from "../../schedules/notice.ts";
import type { NoticeStore, ServerHolds } from "../../schedules/schedule-store.ts";
import type { Audit } from "../audit.ts";
import type { Database, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import {
  failureJson,
  OCCURRENCE_COLUMNS,
  type Row,
  SCHEDULE_COLUMNS,
  toOccurrence,
  toSchedule,
} from "./row.ts";
import type { ScheduleTable } from "./table.ts";

const noticeRow = z.object({
  id: z.string(),
  schedule_id: z.string().nullable(),
  team_id: z.string(),
  enterprise_id: z.string().nullable(),
  target: z.string().transform((text) => JSON.parse(text) as NoticeTarget),
  tidings: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(tidingsSchema),
  created_at: z.string(),
  attempts: z.number(),
});
const COLUMNS = Object.keys(noticeRow.shape).join(", ");

function toNotice(given: Row): Notice {
  const row = noticeRow.parse(given);
  return {
    id: row.id,
    teamId: row.team_id,
    ...(row.enterprise_id !== null && { enterpriseId: row.enterprise_id }),
    ...(row.schedule_id !== null && { scheduleId: row.schedule_id }),
    target: row.target,
    tidings: row.tidings,
    createdAt: row.created_at,
    attempts: row.attempts,
  };
}

export const createNotices = (database: Database): NoticeStore => ({
  async takeNotice(now, leaseMs) {
    const [row] = await database.query<Row>(
      `UPDATE schedule_notices SET next_at = $2, attempts = attempts + 1
       WHERE id = (SELECT id FROM schedule_notices WHERE next_at <= $1 ORDER BY next_at, id LIMIT 1
         ${database.engine === "postgres" ? "FOR UPDATE SKIP LOCKED" : ""})
       RETURNING ${COLUMNS}`,
      [now, new Date(now.getTime() + leaseMs)],
    );
    return row && toNotice(row);
  },
  async noticeOver(id) {
    await database.query("UPDATE schedule_notices SET next_at = NULL WHERE id = $1", [id]);
  },
  async noticeLater(id, at) {
    await database.query("UPDATE schedule_notices SET next_at = $2 WHERE id = $1 AND next_at IS NOT NULL", [
      id,
      at,
    ]);
  },
});

export function createServerHolds(
  database: Database,
  table: ScheduleTable,
  audit: Audit,
  now: () => Date,
): ServerHolds {
  /** Of all workspaces, and asked for by nobody. */
  const nobody = { teamId: "", userId: "" };

  return {
    async holds() {
      const rows = await database.query<{ id: string; failure: string; at: string }>(
        "SELECT id, failure, at FROM server_holds ORDER BY id",
      );
      return rows.map(({ id, failure, at }) => ({ server: id, failure: failureJson.parse(failure), at }));
    },

    hold: (server, failure, notices) =>
      database.transaction(async (tx: Transaction) => {
        const [row] = await tx.query(
          "INSERT INTO server_holds (id, failure, at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING id",
          [server, toJson(failure), now()],
        );
        if (!row) return false;
        await table.addNotices(notices satisfies readonly NewNotice[], tx);
        const detail = { server, code: failure.code };
        await audit.record({ event: "schedules_held", ...nobody, detail }, tx);
        return true;
      }),

    release: (server) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query("DELETE FROM server_holds WHERE id = $1 RETURNING id", [server]);
        if (row) await audit.record({ event: "schedules_released", ...nobody, detail: { server } }, tx);
        return row !== undefined;
      }),

    async newestFailed(server) {
      const schedules = (
        await database.query<Row>(
          `SELECT ${SCHEDULE_COLUMNS} FROM schedules WHERE server = $1 AND state = 'active'`,
          [server],
        )
      ).map(toSchedule);
      const found = [];
      for (const schedule of schedules) {
        const [row] = await database.query<Row>(
          `SELECT ${OCCURRENCE_COLUMNS} FROM schedule_occurrences WHERE schedule_id = $1 ORDER BY due DESC LIMIT 1`,
          [schedule.id],
        );
        const occurrence = row && toOccurrence(row);
        if (occurrence?.state === "failed") found.push({ schedule, occurrence });
      }
      return found;
    },
  };
}
