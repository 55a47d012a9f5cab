import type { Button, KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import type { HistoryPage } from "../../../runs/types.ts";
import { runLine } from "../../messages/history.ts";
import { plain } from "../../web-api/text.ts";
import type { HomeContent } from "./content.ts";
import { button, HOME_ACTIONS, heading, section } from "./parts.ts";

/** What is under way, each with its button; nothing where nothing is. */
export function runningBlocks({ runs, next }: HistoryPage, messages: Messages): KnownBlock[] {
  if (runs.length === 0) return [];
  const { home, buttons } = messages;
  const lines = runs.map(
    (run): KnownBlock => ({
      ...section(runLine(run, messages)),
      accessory: { ...button(HOME_ACTIONS.cancel, buttons.cancel, run.id), style: "danger" },
    }),
  );
  const more: KnownBlock[] =
    next === undefined ? [] : [{ type: "context", elements: [plain(home.moreUnderWay, 300)] }];
  return [...heading(home.underWay), ...lines, ...more];
}

/** A page of what has ended, with links to the files, and the way to the pages beside it. */
export function recentBlocks({ recent, trail }: HomeContent, messages: Messages): KnownBlock[] {
  const { home, history } = messages;
  const { runs, next } = recent;
  const lines = runs.map((run) => section(runLine(run, messages)));
  const none: KnownBlock[] = [
    { type: "section", text: plain(trail.length === 0 ? home.none : home.noOlder) },
  ];
  const ways: Button[] = [
    ...(trail.length > 0 ? [button(HOME_ACTIONS.newer, home.newer)] : []),
    ...(next !== undefined ? [button(HOME_ACTIONS.older, history.older, next)] : []),
  ];
  return [
    ...heading(history.title),
    ...(lines.length > 0 ? lines : none),
    ...(ways.length > 0 ? [{ type: "actions" as const, block_id: "home_pages", elements: ways }] : []),
  ];
}
