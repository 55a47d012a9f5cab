import type { App } from "@slack/bolt";
import { COMMANDS } from "../../names.ts";
import type { ListenerDeps } from "../deps.ts";
import { licenseReportCallback } from "./license-report.ts";

export function registerCommands(app: App, deps: ListenerDeps): void {
  app.command(COMMANDS.licenseReport, licenseReportCallback(deps));
}
