import type { App } from "@slack/bolt";
import { CARD_ACTIONS } from "../../messages/card.ts";
import type { ListenerDeps } from "../deps.ts";
import { cancelRunCallback } from "./cancel-run.ts";
import { retryRunCallback } from "./retry-run.ts";

export function registerActions(app: App, deps: ListenerDeps): void {
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.cancel }, cancelRunCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.retry }, retryRunCallback(deps));
}
