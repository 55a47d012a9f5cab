import type { Requester } from "../../orders/report-request.ts";
import { isAdmin } from "../access/admins.ts";
import type { HomeDeps } from "../context.ts";
import { entryOf } from "../replies/schedule-entry.ts";
import type { HomeContent } from "./view/index.ts";

/** Schedules that the App Home shows: the view holds 100 blocks, and one takes up to five. */
const MAX_SHOWN = 5;

type HomeSchedules = HomeContent["schedules"];

export const NO_SCHEDULES: HomeSchedules = { scope: "mine", entries: [], hasMore: false };

/** The schedules that a person may manage: their own, or for admins everybody's. */
export async function homeSchedules(deps: HomeDeps, { teamId, userId }: Requester): Promise<HomeSchedules> {
  const scope = (await isAdmin(deps.access, userId)) ? "all" : "mine";
  const filter = { teamId, ...(scope === "mine" && { userId }) };
  const found = await deps.schedules.list(filter, MAX_SHOWN + 1);
  const shown = found.slice(0, MAX_SHOWN);
  return {
    scope,
    entries: await Promise.all(shown.map((schedule) => entryOf(deps, schedule))),
    hasMore: found.length > MAX_SHOWN,
  };
}
