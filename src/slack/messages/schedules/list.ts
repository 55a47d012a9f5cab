import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { plain } from "../../web-api/text.ts";
import type { Reply } from "../replies.ts";
import { entryBlocks, type ScheduleEntry } from "./entry.ts";
import { scheduleButton } from "./parts.ts";

/** Which schedules are listed. */
export type ScheduleScope = "here" | "mine" | "all";

/** Schedules on one page: a message holds 50 blocks, and one takes up to six. */
export const SCHEDULES_PAGE = 7;

export interface ScheduleList {
  readonly scope: ScheduleScope;
  readonly page: number;
  readonly entries: readonly ScheduleEntry[];
  readonly hasMore: boolean;
}

/** A page of schedules, for one person; pure. */
export function scheduleListReply(
  { scope, page, entries, hasMore }: ScheduleList,
  messages: Messages,
): Reply {
  const { list, buttons } = messages.schedules;
  const none: KnownBlock[] = [
    { type: "section", text: plain(list.none) },
    { type: "context", elements: [plain(list.hint)] },
  ];
  const blocks: KnownBlock[] = [
    { type: "header", text: plain(list[scope], 150) },
    ...(entries.length === 0 ? none : []),
    ...entries.flatMap((entry, index): KnownBlock[] => [
      ...(index > 0 ? [{ type: "divider" as const }] : []),
      ...entryBlocks(entry, messages),
    ]),
  ];
  if (hasMore)
    blocks.push({
      type: "actions",
      elements: [scheduleButton("page", buttons.more, `${scope} ${page + 1}`)],
    });
  return { response_type: "ephemeral", text: entries.length === 0 ? list.none : list[scope], blocks };
}
