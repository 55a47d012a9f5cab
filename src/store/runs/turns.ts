import type { Run } from "../../runs/model.ts";
import type { RunJob } from "../../runs/work-queue.ts";
import { UNSETTLED } from "./table.ts";

/** Of a row: its work has not begun. */
export const WAITING = "state = 'queued' AND sent IS NULL";

/**
 * SQL for the turn of a new run. Of one person's many orders each comes a round later than the one before; somebody who
 * comes anew is in the round that is being served. Were the first come first served, the one report of the other would
 * wait for all of the first.
 * @param server the parameters that hold the server, the team, and the person
 */
export const nextTurn = (server: string, team: string, user: string): string =>
  `(SELECT CASE WHEN own > served THEN own ELSE served END FROM (
     SELECT coalesce(max(CASE WHEN team_id = ${team} AND user_id = ${user} THEN turn END) + 1, 0) AS own,
       coalesce(min(CASE WHEN ${WAITING} THEN turn END), max(turn), 0) AS served
     FROM runs WHERE server = ${server} AND ${UNSETTLED} AND finished_at IS NULL) AS line)`;

export const turnOf = ({ turn }: Pick<Run, "turn">): Pick<RunJob, "turn"> =>
  turn === undefined ? {} : { turn };
