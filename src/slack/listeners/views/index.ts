import type { App } from "@slack/bolt";
import { REPORT_FORM } from "../../views/report-form.ts";
import type { Within } from "../deps.ts";
import { reportFormCallback } from "./report-form.ts";

export function registerViews(app: App, within: Within): void {
  app.view({ type: "view_submission", callback_id: REPORT_FORM.callback }, within(reportFormCallback));
}
