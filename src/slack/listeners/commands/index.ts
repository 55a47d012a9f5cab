import type { App } from "@slack/bolt";
import type { Within } from "../../deps.ts";
import { COMMANDS } from "../../names.ts";
import { licenseReportCallback } from "./license-report.ts";

export function registerCommands(app: App, within: Within): void {
  app.command(COMMANDS.licenseReport, within(licenseReportCallback));
}
