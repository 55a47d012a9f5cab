import type { App } from "@slack/bolt";
import type { Within } from "../../deps.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { zoneSearchCallback } from "./zone-search.ts";

export function registerOptions(app: App, within: Within): void {
  app.options({ type: "block_suggestion", action_id: REPORT_FORM.zone.action }, within(zoneSearchCallback));
}
