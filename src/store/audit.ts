import type { ScheduleEvent } from "../schedules/schedule-store.ts";
import type { Database, Sql } from "./database.ts";
import { toJson } from "./json.ts";

/** What happened, to whose order. */
export interface AuditEntry {
  readonly event:
    | "ordered"
    | "refused"
    | "cancelled"
    | "deleted"
    | "retried"
    | "installed"
    | "forgotten"
    | "alerted"
    | "watched"
    | "unwatched"
    | "acknowledged"
    | "snoozed"
    | "schedule_missed"
    | "schedules_held"
    | "schedules_released"
    | ScheduleEvent;
  readonly teamId: string;
  /** The organization of the workspace, where it has one. */
  readonly enterpriseId?: string | undefined;
  readonly userId: string;
  readonly channelId?: string;
  readonly runId?: string;
  /** Plain JSON: why it was refused, in the words the person read; which other organizations it was confirmed for. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface Audit {
  record(entry: AuditEntry, sql?: Sql): Promise<void>;
}

export const createAudit = (database: Database, now: () => Date): Audit => ({
  async record({ event, teamId, enterpriseId, userId, channelId, runId, detail = {} }, sql = database) {
    await sql.query(
      `INSERT INTO audit (at, event, team_id, enterprise_id, user_id, channel_id, run_id, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [now(), event, teamId, enterpriseId ?? null, userId, channelId ?? null, runId ?? null, toJson(detail)],
    );
  },
});
