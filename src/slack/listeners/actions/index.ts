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
import { registerScheduleActions } from "./schedules/index.ts";
import { watchChangeCallback } from "./watch-change.ts";

export function registerActions(app: App, within: WithWorkspace): void {
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.cancel }, within(cancelRunCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.retry }, within(retryRunCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.again }, within(runAgainCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.otherFormat }, within(otherFormatCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.changeRange }, within(changeRangeCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.schedule }, within(scheduleRunCallback));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.delete }, within(deleteRunCallback));
  registerScheduleActions(app, within);
  app.action({ type: "block_actions", action_id: HISTORY_ACTION }, within(historyOlderCallback));
  app.action({ type: "block_actions", action_id: CANCEL_ALL_ACTION }, within(cancelAllCallback));
  const onExternal = within(confirmSharedCallback);
  for (const action_id of Object.values(SHARED_CHANNEL_ACTIONS)) {
    app.action({ type: "block_actions", action_id }, onExternal);
  }
  for (const name of Object.values(CORRECTION_ACTIONS)) {
    app.action({ type: "block_actions", action_id: new RegExp(`^${name}:`) }, onExternal);
  }
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.newReport }, within(homeNewReportCallback));
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.newSchedule }, within(homeNewScheduleCallback));
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.refresh }, within(homeRefreshCallback));
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.older }, within(homeOlderCallback));
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.newer }, within(homeNewerCallback));
  app.action({ type: "block_actions", action_id: HOME_ACTIONS.cancel }, within(homeCancelCallback));
  app.action({ type: "block_actions", action_id: ALERT_ACTIONS.take }, within(alertTakeCallback));
  app.action({ type: "block_actions", action_id: ALERT_ACTIONS.note }, within(alertNoteCallback));
  app.action({ type: "block_actions", action_id: ALERT_ACTIONS.snooze }, within(alertSnoozeCallback));
  app.action({ type: "block_actions", action_id: ALERT_ACTIONS.details }, within(alertDetailsCallback));
  app.action({ type: "block_actions", action_id: ALERT_ACTIONS.report }, within(alertReportCallback));
  app.action({ type: "block_actions", action_id: WATCH_ACTIONS.change }, within(watchChangeCallback));
  const onForm = within(reportFormActionCallback);
  app.action({ type: "block_actions", action_id: RANGE_FIELD.action }, onForm);
  app.action({ type: "block_actions", action_id: REPORT_FORM.zone.action }, onForm);
  app.action({ type: "block_actions", action_id: REPEAT_FIELD.action }, onForm);
  app.action({ type: "block_actions", action_id: REPEAT_FIELD.open }, onForm);
  app.action({ type: "block_actions", action_id: new RegExp(`^${RANGE_FIELD.pick}:`) }, onForm);
}
