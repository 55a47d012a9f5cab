import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { FUNCTIONS } from "../../names.ts";
import { generateReportCallback } from "./generate-report.ts";

export function registerFunctions(app: App, within: WithWorkspace): void {
  // Acknowledged when the order is durable: Slack sends the event again to a bot that was killed before.
  app.function(FUNCTIONS.generateReport, { autoAcknowledge: false }, within(generateReportCallback));
}
