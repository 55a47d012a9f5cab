import type { ListenerDeps } from "../../../context.ts";
import { noticeReply } from "../../../messages/replies.ts";
import { SCHEDULE_ACTIONS } from "../../../messages/schedules/parts.ts";
import { COMMANDS } from "../../../names.ts";
import { listSchedules, readListText } from "../../../replies/list-schedules.ts";
import { saveSchedule } from "../../../replies/reply-to-schedule.ts";
import type { ActionArgs, Listener } from "../../by-id.ts";
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

export const SCHEDULE_LISTENERS: readonly Listener<ActionArgs>[] = [
  [SCHEDULE_ACTIONS.save, saveCallback],
  [SCHEDULE_ACTIONS.discard, discardCallback],
  [SCHEDULE_ACTIONS.page, pageCallback],
  [SCHEDULE_ACTIONS.pause, pauseCallback],
  [SCHEDULE_ACTIONS.pauseUntil, pauseUntilCallback],
  [SCHEDULE_ACTIONS.edit, editCallback],
  [SCHEDULE_ACTIONS.handOver, handOverCallback],
  [SCHEDULE_ACTIONS.resume, resumeCallback],
  [SCHEDULE_ACTIONS.skip, skipCallback],
  [SCHEDULE_ACTIONS.now, runNowCallback],
  [SCHEDULE_ACTIONS.remove, removeCallback],
  [SCHEDULE_ACTIONS.undo, undoCallback],
  [SCHEDULE_ACTIONS.missed, missedCallback],
  [SCHEDULE_ACTIONS.make, makeCallback],
  [SCHEDULE_ACTIONS.takeOver, takeOverCallback],
  [SCHEDULE_ACTIONS.confirm, confirmCallback],
];
