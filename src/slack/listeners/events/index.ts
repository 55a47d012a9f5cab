import type { App } from "@slack/bolt";
import { REMOVAL_EVENTS } from "../../names.ts";
import { appUninstalledCallback, type OnRemoved, tokensRevokedCallback } from "./removed.ts";

export function registerEvents(app: App, onRemoved: OnRemoved): void {
  app.event(REMOVAL_EVENTS.appUninstalled, appUninstalledCallback(onRemoved));
  app.event(REMOVAL_EVENTS.tokensRevoked, tokensRevokedCallback(onRemoved));
}
