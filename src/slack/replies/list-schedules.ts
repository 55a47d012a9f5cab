import { messagesFor } from "../../i18n/index.ts";
import type { Requester } from "../../orders/report-request.ts";
import { isAdmin } from "../access/admins.ts";
import { authorizeOrder, authorizeUser, recordRefusal } from "../access/admission.ts";
import type { SchedulingDeps } from "../context.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";
import { SCHEDULES_PAGE, type ScheduleScope, scheduleListReply } from "../messages/schedules/list.ts";
import { entryOf } from "./schedule-entry.ts";

/** More than any setting lets be active. */
export const MAX_LISTED = 10_000;

export interface ListedSchedules {
  readonly scope: ScheduleScope;
  /** From 1 on. */
  readonly page: number;
  readonly requester: Requester;
  /** Where it was asked. */
  readonly channelId: string;
}

/** A page of the schedules of a channel, of a person, or for admins of the workspace. */
export async function listSchedules(deps: SchedulingDeps, asked: ListedSchedules): Promise<Reply> {
  const { scope, page, requester, channelId } = asked;
  const { teamId, userId } = requester;
  const isDirect = channelId.startsWith("D");
  const { person, denied } =
    scope === "here" && !isDirect
      ? await authorizeOrder(deps, userId, channelId)
      : await authorizeUser(deps, userId);
  const messages = messagesFor(person.locale);
  if (denied) {
    await recordRefusal(deps, denied, requester, channelId);
    return noticeReply(denied);
  }
  if (scope === "all" && !(await isAdmin(deps.access, userId)))
    return noticeReply(messages.schedules.refused.notAdmin);
  const place = isDirect ? `me:${userId}` : channelId;
  const filter = { teamId, ...(scope === "here" && { place }), ...(scope === "mine" && { userId }) };
  const found = await deps.schedules.list(filter, MAX_LISTED);
  const from = (page - 1) * SCHEDULES_PAGE;
  const shown = found.slice(from, from + SCHEDULES_PAGE);
  return scheduleListReply(
    {
      scope,
      page,
      entries: await Promise.all(shown.map((schedule) => entryOf(deps, schedule))),
      hasMore: found.length > from + SCHEDULES_PAGE,
    },
    messages,
  );
}

/** `schedules`, `schedules mine`, `schedules all 2`: what a text asks for, if that. */
export function readListText(text: string): Pick<ListedSchedules, "scope" | "page"> | undefined {
  const match = /^schedules?(?: (here|mine|all))?(?: ([1-9]\d{0,2}))?$/i.exec(
    text.trim().replace(/\s+/g, " "),
  );
  if (!match) return undefined;
  return { scope: (match[1]?.toLowerCase() ?? "here") as ScheduleScope, page: Number(match[2] ?? 1) };
}
