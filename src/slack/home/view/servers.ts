import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { needsAdmin, serverLine } from "../../messages/status.ts";
import { COMMANDS } from "../../names.ts";
import { mrkdwn, plain } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { heading } from "./parts.ts";

/** Servers that are listed; the rest are counted. */
const MAX_LINES = 20;

/** The license of each server at a glance; every word of theirs is plain text. */
export function serverBlocks(
  { servers, now, zone, contact }: Pick<HomeContent, "servers" | "now" | "zone" | "contact">,
  messages: Messages,
): KnownBlock[] {
  const { status, answers } = messages;
  const lines = servers?.map((facts) => status.about(facts.name, serverLine(facts, { now, zone }, messages)));
  const sections = (lines ?? [answers.slow.servers])
    .slice(0, MAX_LINES)
    .map((line): KnownBlock => ({ type: "section", text: plain(line, 600) }));
  const more = (lines?.length ?? 0) - MAX_LINES;
  return [
    ...heading(status.title),
    ...sections,
    ...(more > 0
      ? [
          {
            type: "context" as const,
            elements: [plain(status.more(more, `${COMMANDS.licenseReport} status`), 300)],
          },
        ]
      : []),
    ...(contact !== undefined && servers && needsAdmin(servers)
      ? [{ type: "context" as const, elements: [mrkdwn(contact)] }]
      : []),
  ];
}
