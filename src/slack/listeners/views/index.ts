import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { NOTE_FORM } from "../../views/note-form.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { HAND_OVER_DIALOG, PAUSE_DIALOG } from "../../views/schedule-dialogs.ts";
import { SHARED_CHANNEL_FORM } from "../../views/shared-channel-form.ts";
import { WATCH_FORM } from "../../views/watch-form.ts";
import { byId, type Listener, type SubmitArgs } from "../by-id.ts";
import { alertNoteFormCallback } from "./alert-note.ts";
import { reportFormCallback } from "./report-form.ts";
import { handOverDialogCallback, pauseDialogCallback } from "./schedule-dialogs.ts";
import { sharedChannelFormCallback } from "./shared-channel-form.ts";
import { watchFormCallback } from "./watch-form.ts";

const LISTENERS: readonly Listener<SubmitArgs>[] = [
  [REPORT_FORM.callback, reportFormCallback],
  [NOTE_FORM.callback, alertNoteFormCallback],
  [WATCH_FORM.callback, watchFormCallback],
  [PAUSE_DIALOG.callback, pauseDialogCallback],
  [HAND_OVER_DIALOG.callback, handOverDialogCallback],
  [SHARED_CHANNEL_FORM.callback, sharedChannelFormCallback],
];

export function registerViews(app: App, within: WithWorkspace): void {
  app.view(
    { type: "view_submission" },
    byId(LISTENERS, within, ({ view }) => view.callback_id),
  );
}
