import type { App } from "@slack/bolt";
import type { WithWorkspace } from "../../context.ts";
import { HOME_ACTIONS } from "../../home/view/index.ts";
import { ALERT_ACTIONS } from "../../messages/alert-buttons.ts";
import { CARD_ACTIONS } from "../../messages/card-buttons.ts";
import { CANCEL_ALL_ACTION, HISTORY_ACTION } from "../../messages/history.ts";
import { CORRECTION_ACTIONS } from "../../messages/refusals.ts";
import { SHARED_CHANNEL_ACTIONS } from "../../messages/shared-channel.ts";
import { WATCH_ACTIONS } from "../../messages/watch-reply.ts";
import { RANGE_FIELD } from "../../views/range-field.ts";
import { REPEAT_FIELD } from "../../views/repeat-state.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import { type ActionArgs, byId, type Listener } from "../by-id.ts";
import {
  alertDetailsCallback,
  alertNoteCallback,
  alertReportCallback,
  alertSnoozeCallback,
  alertTakeCallback,
} from "./alert-buttons.ts";
import { cancelAllCallback } from "./cancel-all.ts";
import { cancelRunCallback } from "./cancel-run.ts";
import { changeRangeCallback, scheduleRunCallback } from "./change-range.ts";
import { confirmSharedCallback } from "./confirm-shared.ts";
import { deleteRunCallback } from "./delete-run.ts";
import { historyOlderCallback } from "./history-older.ts";
import {
  homeCancelCallback,
  homeNewerCallback,
  homeNewReportCallback,
  homeNewScheduleCallback,
  homeOlderCallback,
  homeRefreshCallback,
} from "./on-home.ts";
import { reportFormActionCallback } from "./on-report-form.ts";
import { otherFormatCallback, retryRunCallback, runAgainCallback } from "./order-again.ts";
import { SCHEDULE_LISTENERS } from "./schedules/index.ts";
import { watchChangeCallback } from "./watch-change.ts";

const LISTENERS: readonly Listener<ActionArgs>[] = [
  [CARD_ACTIONS.cancel, cancelRunCallback],
  [CARD_ACTIONS.retry, retryRunCallback],
  [CARD_ACTIONS.again, runAgainCallback],
  [CARD_ACTIONS.otherFormat, otherFormatCallback],
  [CARD_ACTIONS.changeRange, changeRangeCallback],
  [CARD_ACTIONS.schedule, scheduleRunCallback],
  [CARD_ACTIONS.delete, deleteRunCallback],
  ...SCHEDULE_LISTENERS,
  [HISTORY_ACTION, historyOlderCallback],
  [CANCEL_ALL_ACTION, cancelAllCallback],
  [SHARED_CHANNEL_ACTIONS.there, confirmSharedCallback],
  [SHARED_CHANNEL_ACTIONS.me, confirmSharedCallback],
  [`${CORRECTION_ACTIONS.there}:`, confirmSharedCallback],
  [`${CORRECTION_ACTIONS.me}:`, confirmSharedCallback],
  [HOME_ACTIONS.newReport, homeNewReportCallback],
  [HOME_ACTIONS.newSchedule, homeNewScheduleCallback],
  [HOME_ACTIONS.refresh, homeRefreshCallback],
  [HOME_ACTIONS.older, homeOlderCallback],
  [HOME_ACTIONS.newer, homeNewerCallback],
  [HOME_ACTIONS.cancel, homeCancelCallback],
  [ALERT_ACTIONS.take, alertTakeCallback],
  [ALERT_ACTIONS.note, alertNoteCallback],
  [ALERT_ACTIONS.snooze, alertSnoozeCallback],
  [ALERT_ACTIONS.details, alertDetailsCallback],
  [ALERT_ACTIONS.report, alertReportCallback],
  [WATCH_ACTIONS.change, watchChangeCallback],
  [RANGE_FIELD.action, reportFormActionCallback],
  [`${RANGE_FIELD.pick}:`, reportFormActionCallback],
  [REPORT_FORM.zone.action, reportFormActionCallback],
  [REPEAT_FIELD.action, reportFormActionCallback],
  [REPEAT_FIELD.open, reportFormActionCallback],
];

export function registerActions(app: App, within: WithWorkspace): void {
  app.action(
    { type: "block_actions" },
    byId(LISTENERS, within, ({ action }) => action.action_id),
  );
}
