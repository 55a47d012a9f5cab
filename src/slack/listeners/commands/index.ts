import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { COMMANDS } from "../../names.ts";
import { licenseReportCallback } from "./license-report.ts";

export function registerCommands(app: App, within: WithWorkspace): void {
  app.command(COMMANDS.licenseReport, within(licenseReportCallback));
}
