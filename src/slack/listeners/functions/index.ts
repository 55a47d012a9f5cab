import type { App } from "@slack/bolt";
import type { Within } from "../../deps.ts";
import { FUNCTIONS } from "../../names.ts";
import { generateReportCallback } from "./generate-report.ts";

export function registerFunctions(app: App, within: Within): void {
  // Acknowledged when the order is durable: Slack sends the event again to a bot that was killed before.
  app.function(FUNCTIONS.generateReport, { autoAcknowledge: false }, within(generateReportCallback));
}
