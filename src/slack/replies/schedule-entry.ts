import type { Messages } from "../../i18n/index.ts";
import type { ChangeResult, LimitReached, MadeResult, Schedule } from "../../schedules/types.ts";
import type { SchedulingDeps } from "../context.ts";
import type { Notice } from "../messages/notice.ts";
import { rangeRefusalText } from "../messages/order-texts.ts";
import { noticeReply, type Reply } from "../messages/replies.ts";
import { entryReply, type ScheduleEntry } from "../messages/schedules/entry.ts";
import { previewSchedule } from "../placing/schedule-preview.ts";

/** Missed due minutes that are shown; of more, it is said how many. */
export const MISSED_PAGE = 40;

/** A schedule with the runs to come, read anew, and what it missed. */
export async function entryOf(
  deps: Pick<SchedulingDeps, "fiscalYearStart" | "now" | "schedules">,
  schedule: Schedule,
): Promise<ScheduleEntry> {
  const { nextDue } = schedule;
  const missed = await deps.schedules.missed(schedule.id, 0);
  const preview =
    nextDue === undefined
      ? { runs: [], warnings: [] }
      : previewSchedule(deps, schedule, new Date(Date.parse(nextDue) - 1));
  return { schedule, preview, missed: missed.count };
}

/** What came of something that was done to a schedule: the schedule as it stands now, or why nothing was done. */
export async function changeReply(
  deps: Pick<SchedulingDeps, "fiscalYearStart" | "now" | "schedules">,
  result: ChangeResult,
  said: string,
  messages: Messages,
): Promise<Reply> {
  if (result.kind === "changed") return entryReply(said, await entryOf(deps, result.schedule), messages);
  return noticeReply(changeNotice(result, messages));
}

function changeNotice(
  result: Exclude<ChangeResult, { kind: "changed" }>,
  { schedules: { refused } }: Messages,
): Notice {
  switch (result.kind) {
    case "unknown":
      return refused.unknown;
    case "unchanged":
      return refused.nothing;
    case "conflict":
      return refused.conflict;
    case "full":
      return fullNotice(result, { refused });
  }
}

export const fullNotice = (
  { limit, most }: LimitReached,
  { refused }: Pick<Messages["schedules"], "refused">,
): Notice => ({ problem: refused.full[limit](most), fix: refused.full.fix });

/** What came of a run that was asked for beside the rhythm. */
export function madeNotice(result: MadeResult, messages: Messages): Notice {
  const { schedules, clicks } = messages;
  switch (result.kind) {
    case "made":
      return { problem: schedules.done.made, fix: clicks.orderedJustNow.fix };
    case "gone":
      return schedules.refused.gone;
    case "owner":
      return schedules.refused.owner;
    case "place":
      return { problem: schedules.state.held[result.why], fix: schedules.notices.heldFix };
    case "range":
      return { problem: rangeRefusalText(result.refusal, messages), fix: schedules.notices.rangeFix };
  }
}
