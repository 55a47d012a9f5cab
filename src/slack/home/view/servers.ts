import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { serverLine } from "../../messages/status.ts";
import { COMMANDS } from "../../names.ts";
import { plain } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { heading } from "./parts.ts";

/** Servers that are listed; the rest are counted. */
const MAX_LINES = 20;

/** The license of each server at a glance; every word of theirs is plain text. */
export function serverBlocks(
  { servers, now, zone }: Pick<HomeContent, "servers" | "now" | "zone">,
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
  ];
}
