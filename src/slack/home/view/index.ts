import type { ActionsBlock, HomeView, KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import { VERSION } from "../../../version.ts";
import type { Notice } from "../../messages/notice.ts";
import { noticeReply } from "../../messages/replies.ts";
import { plain } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { button, HOME_ACTIONS } from "./parts.ts";
import { recentBlocks, runningBlocks } from "./runs.ts";
import { scheduleBlocks } from "./schedules.ts";
import { serverBlocks } from "./servers.ts";
import { settingsBlocks } from "./settings.ts";
import { writeTrail } from "./trail.ts";
import { watchBlocks } from "./watch.ts";

/**
 * The App Home of a person; pure. Below Slack's 100 blocks: two pages of runs, a few schedules, a score of servers. The trail stands
 * in the view's metadata, so that whatever is pressed keeps its page.
 */
export function buildHome(content: HomeContent, messages: Messages): HomeView {
  const { home } = messages;
  const blocks: KnownBlock[] = [{ type: "header", text: plain(home.title, 150) }];
  if (content.note) blocks.push(...noticeBlocks(content.note));
  if (content.denied) blocks.push(...noticeReply(content.denied).blocks);
  else {
    blocks.push(
      mainButtons(messages),
      ...runningBlocks(content.running, messages),
      ...scheduleBlocks(content, messages),
      ...recentBlocks(content, messages),
      ...serverBlocks(content, messages),
      ...watchBlocks(content, messages),
    );
  }
  blocks.push(
    ...settingsBlocks(content, content.denied === undefined, messages),
    refreshedAt(content, messages),
  );
  return { type: "home", private_metadata: writeTrail(content.trail), blocks };
}

/** In place of the App Home, when it cannot be built: what happened, and a button to try again; pure. */
export const buildHomeNotice = (note: Notice, messages: Messages): HomeView => ({
  type: "home",
  blocks: [
    { type: "header", text: plain(messages.home.title, 150) },
    ...noticeBlocks(note),
    { type: "actions", elements: [button(HOME_ACTIONS.refresh, messages.home.refresh)] },
  ],
});

const noticeBlocks = (note: Notice): KnownBlock[] => noticeReply(note).blocks;

const mainButtons = ({ home, buttons }: Messages): ActionsBlock => ({
  type: "actions",
  block_id: "home_main",
  elements: [
    { ...button(HOME_ACTIONS.newReport, home.newReport), style: "primary" },
    button(HOME_ACTIONS.newSchedule, buttons.schedule),
    button(HOME_ACTIONS.refresh, home.refresh),
  ],
});

const refreshedAt = ({ now, zone }: HomeContent, { home, formats }: Messages): KnownBlock => ({
  type: "context",
  elements: [
    plain(`${home.asOf(formats.day(now, zone), formats.time(now, zone))} · License Report ${VERSION}`, 300),
  ],
});

export type { HomeContent, WatchedContent } from "./content.ts";
export { HOME_ACTIONS, HOME_PAGE } from "./parts.ts";
export { readTrail } from "./trail.ts";
