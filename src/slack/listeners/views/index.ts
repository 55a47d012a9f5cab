import type { App } from "@slack/bolt";
import type { Within } from "../../deps.ts";
import { EXTERNAL_FORM } from "../../views/external-form.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { externalFormCallback } from "./external-form.ts";
import { reportFormCallback } from "./report-form.ts";

export function registerViews(app: App, within: Within): void {
  app.view({ type: "view_submission", callback_id: REPORT_FORM.callback }, within(reportFormCallback));
  app.view({ type: "view_submission", callback_id: EXTERNAL_FORM.callback }, within(externalFormCallback));
}
