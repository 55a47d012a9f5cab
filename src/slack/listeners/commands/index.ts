import type { App } from "@slack/bolt";
import { COMMANDS } from "../../names.ts";
import type { Within } from "../deps.ts";
import { licenseReportCallback } from "./license-report.ts";

export function registerCommands(app: App, within: Within): void {
  app.command(COMMANDS.licenseReport, within(licenseReportCallback));
}
