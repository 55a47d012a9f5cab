import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { entryBlocks } from "../../messages/schedules/entry.ts";
import { COMMANDS } from "../../names.ts";
import { mrkdwn } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { heading } from "./parts.ts";

/** Reports that come by themselves, each with its next run, how it stands, and its buttons; nothing where there are none. */
export function scheduleBlocks(
  { schedules: { entries, scope, hasMore } }: Pick<HomeContent, "schedules">,
  messages: Messages,
): KnownBlock[] {
  if (entries.length === 0) return [];
  const { list, seeAll } = messages.schedules;
  const shown = entries.flatMap(({ preview: { runs }, ...entry }, index): KnownBlock[] => [
    ...(index > 0 ? [{ type: "divider" as const }] : []),
    ...entryBlocks({ ...entry, preview: { runs: runs.slice(0, 1), warnings: [] } }, messages),
  ]);
  const command = `\`${COMMANDS.licenseReport} schedules ${scope}\``;
  return [
    ...heading(list[scope]),
    ...shown,
    ...(hasMore ? [{ type: "context" as const, elements: [mrkdwn(seeAll(command))] }] : []),
  ];
}
