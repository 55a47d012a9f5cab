import type { ListenerDeps } from "../../context.ts";
import { type FormPresets, presetsOf } from "../../forms/form-presets.ts";
import { type FormOpening, openReportForm } from "../../forms/open-report-form.ts";
import { openScheduleForm } from "../../forms/open-schedule-form.ts";
import type { Notice } from "../../messages/notice.ts";
import { noticeReply } from "../../messages/replies.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import type { ActionArgs } from "../by-id.ts";
import { requesterOf } from "../requester.ts";
import { runIdOf } from "./on-run.ts";

/**
 * The form, filled in as this run was ordered. Whoever pressed is not looked up first, because the trigger lives 3 s: the
 * form is sent by those who may.
 */
export const changeRangeCallback = (deps: ListenerDeps) =>
  onRunForm(deps, (opening, presets) => openReportForm(deps, { ...opening, presets }));

/** The same form for a report like this one that is to repeat. */
export const scheduleRunCallback = (deps: ListenerDeps) =>
  onRunForm(deps, (opening, presets) => openScheduleForm(deps, { ...opening, home: false }, presets));

function onRunForm(
  deps: ListenerDeps,
  open: (opening: Omit<FormOpening, "presets" | "repeat">, presets: FormPresets) => Promise<void>,
) {
  return async ({ ack, action, body, respond }: ActionArgs): Promise<void> => {
    await ack();
    const reply = (notice: Notice) => respond({ ...noticeReply(notice), replace_original: false });
    try {
      const run = await deps.runs.find(runIdOf(action));
      if (!run) return void (await reply((await messagesForPerson(deps, body.user.id)).clicks.unknownRun));
      const { teamId, userId } = requesterOf(body);
      await open({ triggerId: body.trigger_id, teamId, userId }, presetsOf(run.request));
    } catch (error) {
      await reply(describeUnexpectedError(error, deps, await messagesForPerson(deps, body.user.id)));
    }
  };
}
