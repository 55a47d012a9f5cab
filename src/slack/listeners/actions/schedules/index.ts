import type { App } from "@slack/bolt";
import type { ListenerDeps, WithWorkspace } from "../../../context.ts";
import { noticeReply } from "../../../messages/replies.ts";
import { SCHEDULE_ACTIONS } from "../../../messages/schedules/parts.ts";
import { COMMANDS } from "../../../names.ts";
import { listSchedules, readListText } from "../../../replies/list-schedules.ts";
import { saveSchedule } from "../../../replies/reply-to-schedule.ts";
import {
  confirmCallback,
  editCallback,
  handOverCallback,
  makeCallback,
  missedCallback,
  pauseCallback,
  pauseUntilCallback,
  removeCallback,
  resumeCallback,
  runNowCallback,
  skipCallback,
  takeOverCallback,
  undoCallback,
} from "./change-schedule.ts";
import { onClick } from "./on-schedule.ts";

const saveCallback = (deps: ListenerDeps) =>
  onClick(deps, ({ value, by }) => saveSchedule(deps, value, by, COMMANDS.licenseReport), true);

const discardCallback = (deps: ListenerDeps) =>
  onClick(deps, async ({ messages }) => noticeReply(messages.schedules.preview.discarded), true);

const pageCallback = (deps: ListenerDeps) =>
  onClick(
    deps,
    async ({ value, by: requester, channelId = "D", messages }) => {
      const asked = readListText(`schedules ${value}`);
      return asked
        ? listSchedules(deps, { ...asked, requester, channelId })
        : messages.schedules.refused.unknown;
    },
    true,
  );

export function registerScheduleActions(app: App, within: WithWorkspace): void {
  const callbacks = {
    save: saveCallback,
    discard: discardCallback,
    page: pageCallback,
    pause: pauseCallback,
    pauseUntil: pauseUntilCallback,
    edit: editCallback,
    handOver: handOverCallback,
    resume: resumeCallback,
    skip: skipCallback,
    now: runNowCallback,
    remove: removeCallback,
    undo: undoCallback,
    missed: missedCallback,
    make: makeCallback,
    takeOver: takeOverCallback,
    confirm: confirmCallback,
  };
  for (const [name, callback] of Object.entries(callbacks)) {
    const action_id = SCHEDULE_ACTIONS[name as keyof typeof callbacks];
    app.action({ type: "block_actions", action_id }, within(callback));
  }
}
