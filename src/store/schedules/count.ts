import type { Sql } from "../database.ts";

/** How many schedules there are, by state: those that are removed are none. */
export interface ScheduleCounts extends Readonly<Record<string, number>> {
  readonly active: number;
  readonly paused: number;
}

/** Counts the schedules of all workspaces. */
export async function countSchedules(sql: Sql): Promise<ScheduleCounts> {
  const rows = await sql.query<{ state: string; schedules: number | string }>(
    "SELECT state, count(*) AS schedules FROM schedules WHERE state <> 'removed' GROUP BY state",
  );
  // PostgreSQL counts in 64 bits, which its driver answers as text.
  return {
    active: 0,
    paused: 0,
    ...Object.fromEntries(rows.map(({ state, schedules }) => [state, Number(schedules)])),
  };
}
