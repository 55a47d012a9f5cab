import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { EVENTS, REMOVAL_EVENTS } from "../../names.ts";
import { EventDeduper } from "./event-deduper.ts";
import { homeOpenedCallback } from "./home-opened.ts";
import { mentionCallback } from "./mention.ts";
import { appUninstalledCallback, type OnRemoved, tokensRevokedCallback } from "./removed.ts";

export function registerEvents(app: App, within: WithWorkspace, onRemoved: OnRemoved): void {
  const seen = new EventDeduper();
  app.event(EVENTS.homeOpened, within(homeOpenedCallback));
  app.event(
    EVENTS.mention,
    within((deps) => mentionCallback(deps, seen)),
  );
  // Not within a workspace: the app is not in it any more.
  app.event(REMOVAL_EVENTS.appUninstalled, appUninstalledCallback(onRemoved));
  app.event(REMOVAL_EVENTS.tokensRevoked, tokensRevokedCallback(onRemoved));
}
