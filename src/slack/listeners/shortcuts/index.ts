import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { SHORTCUTS } from "../../names.ts";
import { newReportCallback } from "./new-report.ts";

export function registerShortcuts(app: App, within: WithWorkspace): void {
  app.shortcut({ type: "shortcut", callback_id: SHORTCUTS.newReport }, within(newReportCallback));
}
