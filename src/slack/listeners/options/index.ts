import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { zoneSearchCallback } from "./zone-search.ts";

export function registerOptions(app: App, within: WithWorkspace): void {
  app.options({ type: "block_suggestion", action_id: REPORT_FORM.zone.action }, within(zoneSearchCallback));
}
