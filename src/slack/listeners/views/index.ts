import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { NOTE_FORM } from "../../views/note-form.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { HAND_OVER_DIALOG, PAUSE_DIALOG } from "../../views/schedule-dialogs.ts";
import { SHARED_CHANNEL_FORM } from "../../views/shared-channel-form.ts";
import { WATCH_FORM } from "../../views/watch-form.ts";
import { alertNoteFormCallback } from "./alert-note.ts";
import { reportFormCallback } from "./report-form.ts";
import { handOverDialogCallback, pauseDialogCallback } from "./schedule-dialogs.ts";
import { sharedChannelFormCallback } from "./shared-channel-form.ts";
import { watchFormCallback } from "./watch-form.ts";

export function registerViews(app: App, within: WithWorkspace): void {
  app.view({ type: "view_submission", callback_id: REPORT_FORM.callback }, within(reportFormCallback));
  app.view({ type: "view_submission", callback_id: NOTE_FORM.callback }, within(alertNoteFormCallback));
  app.view({ type: "view_submission", callback_id: WATCH_FORM.callback }, within(watchFormCallback));
  app.view({ type: "view_submission", callback_id: PAUSE_DIALOG.callback }, within(pauseDialogCallback));
  app.view(
    { type: "view_submission", callback_id: HAND_OVER_DIALOG.callback },
    within(handOverDialogCallback),
  );
  app.view(
    { type: "view_submission", callback_id: SHARED_CHANNEL_FORM.callback },
    within(sharedChannelFormCallback),
  );
}
