import type { RunPresenter } from "../../runs/types.ts";
import type { ScheduleDesk } from "../../schedules/desk.ts";
import type { AlertPresenter } from "../../watch/index.ts";
import { type AlertPresenterDeps, createAlertPresenter } from "./alert-presenter.ts";
import { createRunPresenter, type RunPresenterDeps } from "./run-presenter.ts";
import { createScheduleDesk, type ScheduleDeskOptions } from "./schedule-desk.ts";

/** Shows the work in Slack, each in the workspace that it belongs to. */
export interface Presenters {
  readonly runs: RunPresenter;
  readonly alerts: AlertPresenter;
  /** Where schedules ask and tell. */
  readonly schedules: ScheduleDesk;
}

/** All that shows the work in Slack. */
export function createPresenters(
  deps: AlertPresenterDeps & RunPresenterDeps & ScheduleDeskOptions,
): Presenters {
  return {
    runs: createRunPresenter(deps),
    alerts: createAlertPresenter(deps),
    schedules: createScheduleDesk(deps),
  };
}
