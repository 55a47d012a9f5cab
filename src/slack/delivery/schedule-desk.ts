import type { Log } from "../../ops/log.ts";
import type { ScheduleDesk } from "../../schedules/desk.ts";
import type { OrderSettings } from "../context.ts";
import { prepareOccurrence } from "../placing/prepare-occurrence.ts";
import type { Workspaces } from "../workspaces/types.ts";
import { tellNotice } from "./schedule-notices.ts";

export interface ScheduleDeskOptions extends Pick<OrderSettings, "fiscalYearStart"> {
  readonly workspaces: Workspaces;
  readonly log: Log;
  readonly now: () => Date;
}

/** Asks and tells for schedules, each in the workspace of its owner. */
export const createScheduleDesk = ({ workspaces, log, ...settings }: ScheduleDeskOptions): ScheduleDesk => ({
  async prepare(schedule, asked) {
    const workspace = await workspaces.find(schedule.owner);
    // The app is gone from there: nobody can order, and nobody is told.
    if (!workspace) return { kind: "place", why: "not-visible" };
    return prepareOccurrence({ ...workspace, ...settings }, schedule, asked);
  },
  async tell(notice, schedule) {
    const workspace = await workspaces.find(notice);
    if (workspace) await tellNotice({ ...workspace, log }, notice, schedule);
  },
});
