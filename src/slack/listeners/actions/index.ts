import type { App } from "@slack/bolt";
import { CARD_ACTIONS } from "../../messages/card-buttons.ts";
import { HISTORY_ACTION } from "../../messages/history.ts";
import { RANGE_FIELD } from "../../views/range-field.ts";
import { REPORT_FORM } from "../../views/report-form.ts";
import type { ListenerDeps } from "../deps.ts";
import { cancelRunCallback } from "./cancel-run.ts";
import { changeRangeCallback } from "./change-range.ts";
import { deleteRunCallback } from "./delete-run.ts";
import { historyOlderCallback } from "./history-older.ts";
import { reportFormActionCallback } from "./on-report-form.ts";
import { otherFormatCallback, runAgainCallback } from "./order-again.ts";
import { retryRunCallback } from "./retry-run.ts";

export function registerActions(app: App, deps: ListenerDeps): void {
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.cancel }, cancelRunCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.retry }, retryRunCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.again }, runAgainCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.otherFormat }, otherFormatCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.changeRange }, changeRangeCallback(deps));
  app.action({ type: "block_actions", action_id: CARD_ACTIONS.delete }, deleteRunCallback(deps));
  app.action({ type: "block_actions", action_id: HISTORY_ACTION }, historyOlderCallback(deps));
  const onForm = reportFormActionCallback(deps);
  app.action({ type: "block_actions", action_id: RANGE_FIELD.action }, onForm);
  app.action({ type: "block_actions", action_id: REPORT_FORM.zone.action }, onForm);
  app.action({ type: "block_actions", action_id: new RegExp(`^${RANGE_FIELD.pick}:`) }, onForm);
}
