import { clickKey } from "../../../../orders/click-key.ts";
import { authorizeOrder } from "../../../access/admission.ts";
import type { ListenerDeps } from "../../../context.ts";
import { openEditForm } from "../../../forms/open-schedule-form.ts";
import { missedReply } from "../../../messages/schedules/entry.ts";
import { changeReply, MISSED_PAGE, madeNotice } from "../../../replies/schedule-entry.ts";
import { buildHandOverDialog, buildPauseDialog, buildScheduleDone } from "../../../views/schedule-dialogs.ts";
import { onClick, onSchedule } from "./on-schedule.ts";

export const pauseCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "pause", async ({ id }, { by, messages }) =>
    changeReply(deps, await deps.schedules.pause(id, by), messages.schedules.done.paused, messages),
  );

export const resumeCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "pause", async ({ id }, { by, messages }) =>
    changeReply(deps, await deps.schedules.resume(id, by), messages.schedules.done.resumed, messages),
  );

export const skipCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async ({ id }, { by, messages }) =>
    changeReply(deps, await deps.schedules.skipNext(id, by), messages.schedules.done.skipped, messages),
  );

export const removeCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async ({ id }, { by, messages }) =>
    changeReply(deps, await deps.schedules.remove(id, by), messages.schedules.done.removed, messages),
  );

export const undoCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async ({ id }, { by, messages }) =>
    changeReply(deps, await deps.schedules.restore(id, by), messages.schedules.done.restored, messages),
  );

/** Whoever presses owns it from then on: its reports come on their behalf, and with their rights. */
export const takeOverCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "take-over", async ({ id }, { by, messages }) =>
    changeReply(
      deps,
      await deps.schedules.handOver(id, by, by),
      messages.schedules.done.handedOver(`<@${by.userId}>`),
      messages,
    ),
  );

/** Its owner lets those read it that read the channel now, and nobody who comes later. */
export const confirmCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async ({ id, order, status }, { by, messages }) => {
    const { destination } = order;
    if (destination === "me") return messages.schedules.refused.nothing;
    const { denied, sharedChannel } = await authorizeOrder(deps, by.userId, destination.channelId);
    if (denied) return denied;
    const teamIds = sharedChannel?.teamIds ?? status.held?.teamIds ?? [];
    return changeReply(
      deps,
      await deps.schedules.confirm(id, by, teamIds),
      messages.schedules.done.confirmed,
      messages,
    );
  });

/** Beside the rhythm; two clicks are one. */
export const runNowCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async (schedule, { by, at, messages }) => {
    const key = clickKey(`schedule-now:${schedule.id}:${by.userId}`, at);
    return madeNotice(await deps.schedules.runNow(schedule, by, key), messages);
  });

/** The App Home has no place for a list: there it opens as a dialog. */
export const missedCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "pause", async (schedule, { home, triggerId, messages }) => {
    const missed = await deps.schedules.missed(schedule.id, MISSED_PAGE);
    const reply = missedReply(schedule, missed, messages);
    if (!home) return reply;
    const view = buildScheduleDone(reply.blocks, messages);
    await deps.clients.write.views.open({ trigger_id: triggerId, view });
    return undefined;
  });

/** The form, with the schedule as it stands now. */
export const editCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async (schedule, { by, home, triggerId }) => {
    await openEditForm(deps, { ...by, triggerId, home }, schedule);
    return undefined;
  });

export const pauseUntilCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "pause", async ({ id }, { home, triggerId, messages }) => {
    const view = buildPauseDialog({ id, home }, messages);
    await deps.clients.write.views.open({ trigger_id: triggerId, view });
    return undefined;
  });

export const handOverCallback = (deps: ListenerDeps) =>
  onSchedule(deps, "manage", async ({ id }, { home, triggerId, messages }) => {
    const view = buildHandOverDialog({ id, home }, messages);
    await deps.clients.write.views.open({ trigger_id: triggerId, view });
    return undefined;
  });

/** One that was missed, for whoever may order into its channel: they are asked as for an order of their own. */
export const makeCallback = (deps: ListenerDeps) =>
  onClick(deps, async ({ by, value, messages }) => {
    const occurrence = await deps.schedules.findOccurrence(value);
    if (!occurrence) return messages.schedules.refused.unknown;
    return madeNotice(await deps.schedules.make(occurrence, by), messages);
  });
