import type { App } from "@slack/bolt";
import type { Log } from "../../../ops/log.ts";
import type { WithWorkspace } from "../../context.ts";
import { EVENTS, REMOVAL_EVENTS } from "../../names.ts";
import { channelMovedCallback, type MoveChannel } from "./channel-moved.ts";
import { EventDeduper } from "./event-deduper.ts";
import { homeOpenedCallback } from "./home-opened.ts";
import { mentionCallback } from "./mention.ts";
import { appUninstalledCallback, type OnRemoved, tokensRevokedCallback } from "./removed.ts";

/** What events do that belong to no one workspace. */
export interface Beyond {
  readonly onRemoved: OnRemoved;
  readonly moveChannel: MoveChannel;
  readonly log: Log;
}

export function registerEvents(
  app: App,
  within: WithWorkspace,
  { onRemoved, moveChannel, log }: Beyond,
): void {
  const seen = new EventDeduper();
  app.event(EVENTS.homeOpened, within(homeOpenedCallback));
  app.event(
    EVENTS.mention,
    within((deps) => mentionCallback(deps, seen)),
  );
  // A channel may belong to several workspaces, and its ID is of no other one.
  app.event(EVENTS.channelMoved, channelMovedCallback(moveChannel, log));
  // Not within a workspace: the app is not in it any more.
  app.event(REMOVAL_EVENTS.appUninstalled, appUninstalledCallback(onRemoved));
  app.event(REMOVAL_EVENTS.tokensRevoked, tokensRevokedCallback(onRemoved));
}
