import type { App } from "@slack/bolt";
import type { Within } from "../../deps.ts";
import { EVENTS, REMOVAL_EVENTS } from "../../names.ts";
import { homeOpenedCallback } from "./home-opened.ts";
import { mentionCallback } from "./mention.ts";
import { appUninstalledCallback, type OnRemoved, tokensRevokedCallback } from "./removed.ts";
import { Seen } from "./seen.ts";

export function registerEvents(app: App, within: Within, onRemoved: OnRemoved): void {
  const seen = new Seen();
  app.event(EVENTS.homeOpened, within(homeOpenedCallback));
  app.event(
    EVENTS.mention,
    within((deps) => mentionCallback(deps, seen)),
  );
  // Not within a workspace: the app is not in it any more.
  app.event(REMOVAL_EVENTS.appUninstalled, appUninstalledCallback(onRemoved));
  app.event(REMOVAL_EVENTS.tokensRevoked, tokensRevokedCallback(onRemoved));
}
