import type { App } from "@slack/bolt";
import type { ListenerDeps } from "../deps.ts";
import { licenseReportCallback } from "./license-report.ts";

export const COMMANDS = { licenseReport: "/license-report" } as const;

export function registerCommands(app: App, deps: ListenerDeps): void {
  app.command(COMMANDS.licenseReport, licenseReportCallback(deps));
}
