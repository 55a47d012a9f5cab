import { randomUUID } from "node:crypto";
import type { LimitReached, Limits } from "../../schedules/limits.ts";
import { placeOf, type Schedule } from "../../schedules/model.ts";
import type { ScheduleChanges, ScheduleEvent } from "../../schedules/schedule-store.ts";
import type { Audit } from "../audit.ts";
import type { Database, Transaction } from "../database.ts";
import { toJson } from "../json.ts";
import { type Row, SCHEDULE_COLUMNS, SCHEDULE_VERSION, toSchedule } from "./row.ts";
import { definitionOf, type ScheduleTable } from "./table.ts";

export function createScheduleChanges(
  database: Database,
  table: ScheduleTable,
  audit: Audit,
  now: () => Date,
  zoneData: string,
): ScheduleChanges {
  /** Counted while nobody else makes one active: two at once would each see room for one. */
  const fullOf = async (
    schedule: Pick<Schedule, "id" | "owner" | "order">,
    limits: Limits,
    tx: Transaction,
  ): Promise<LimitReached | undefined> => {
    const { teamId, userId } = schedule.owner;
    if (database.engine === "postgres")
      await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`schedules of ${teamId}`]);
    const [row] = await tx.query<{ workspace: number; person: number; channel: number }>(
      `SELECT CAST(count(*) AS integer) AS workspace,
         CAST(coalesce(sum(CASE WHEN user_id = $2 THEN 1 ELSE 0 END), 0) AS integer) AS person,
         CAST(coalesce(sum(CASE WHEN destination = $3 THEN 1 ELSE 0 END), 0) AS integer) AS channel
       FROM schedules WHERE team_id = $1 AND state = 'active' AND next_due IS NOT NULL AND id <> $4`,
      [teamId, userId, placeOf(schedule), schedule.id],
    );
    if (!row) return undefined;
    if (row.channel >= limits.perChannel) return { limit: "channel", most: limits.perChannel };
    if (row.person >= limits.perPerson) return { limit: "person", most: limits.perPerson };
    if (row.workspace >= limits.perWorkspace) return { limit: "workspace", most: limits.perWorkspace };
    return undefined;
  };

  const record = (
    event: ScheduleEvent,
    { id, order, words }: Schedule,
    by: Schedule["owner"],
    tx: Transaction,
  ) =>
    audit.record(
      {
        event,
        ...by,
        ...(order.destination !== "me" && { channelId: order.destination.channelId }),
        detail: { scheduleId: id, words, range: order.rangeText },
      },
      tx,
    );

  return {
    create: (given, limits) =>
      database.transaction(async (tx) => {
        const known = async () => {
          const [row] = await tx.query<Row>(
            `SELECT ${SCHEDULE_COLUMNS} FROM schedules WHERE schedule_key = $1`,
            [given.key],
          );
          return row && ({ kind: "known", schedule: toSchedule(row) } as const);
        };
        const earlier = await known();
        if (earlier) return earlier;
        const id = randomUUID();
        const full = await fullOf({ id, ...given }, limits, tx);
        if (full) return { kind: "full", ...full };
        const { owner, nextDue, key } = given;
        const [row] = await tx.query<Row>(
          `INSERT INTO schedules (id, schedule_key, version, state, team_id, enterprise_id, user_id, destination, server,
             definition, created_at, next_due, zone_data)
           VALUES ($1, $2, ${SCHEDULE_VERSION}, 'active', $3, $4, $5, $6, $7, $8, $9, $10, $11)
           ON CONFLICT (schedule_key) DO NOTHING RETURNING ${SCHEDULE_COLUMNS}`,
          [
            id,
            key,
            owner.teamId,
            owner.enterpriseId ?? null,
            owner.userId,
            placeOf(given),
            given.order.server,
            toJson(definitionOf(given)),
            now(),
            nextDue,
            zoneData,
          ],
        );
        if (!row) {
          const meanwhile = await known();
          if (meanwhile) return meanwhile;
          throw new Error("the schedule of this key was removed meanwhile");
        }
        const schedule = toSchedule(row);
        await record("scheduled", schedule, owner, tx);
        return { kind: "created", schedule };
      }),

    change: (id, { event, by, revision, decide, limits }) =>
      database.transaction(async (tx) => {
        const before = await table.lock(id, tx);
        if (!before) return { kind: "unknown" };
        if (revision !== undefined && revision !== before.revision)
          return { kind: "conflict", schedule: before };
        const patch = decide(before);
        if (!patch) return { kind: "unchanged", schedule: before };
        const after = { ...before, ...patch.definition, owner: patch.owner ?? before.owner };
        const counts = (state: Schedule["state"], due: unknown) => state === "active" && due != null;
        const isActive = counts(
          patch.state ?? before.state,
          patch.nextDue === undefined ? before.nextDue : patch.nextDue,
        );
        const moves = placeOf(after) !== placeOf(before) || after.owner.userId !== before.owner.userId;
        if (isActive && (moves || !counts(before.state, before.nextDue))) {
          const full = await fullOf(after, limits, tx);
          if (full) return { kind: "full", ...full };
        }
        if (patch.skipped) await table.addOccurrence(id, patch.skipped, { state: "skipped" }, tx);
        const schedule = await table.write(before, patch, true, tx);
        await record(event, schedule, by, tx);
        return { kind: "changed", schedule };
      }),
  };
}
