import type { App } from "@slack/bolt";
import { REPORT_FORM } from "../../views/report-form.ts";
import type { ListenerDeps } from "../deps.ts";
import { reportFormCallback } from "./report-form.ts";

export function registerViews(app: App, deps: ListenerDeps): void {
  app.view({ type: "view_submission", callback_id: REPORT_FORM.callback }, reportFormCallback(deps));
}
