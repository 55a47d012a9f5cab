import type { ListenerDeps } from "../../context.ts";
import { presetsOf } from "../../forms/form-presets.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import type { Notice } from "../../messages/notice.ts";
import { noticeReply } from "../../messages/replies.ts";
import { messagesForPerson } from "../../replies/messages-for.ts";
import { describeUnexpectedError } from "../../replies/unexpected-error.ts";
import { requesterOf } from "../requester.ts";
import { type RunButtonArgs, runIdOf } from "./on-run.ts";

/**
 * The form, filled in as this run was ordered. Whoever pressed is not looked up first, because the trigger lives 3 s: the
 * form is sent by those who may.
 */
export function changeRangeCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: RunButtonArgs): Promise<void> => {
    await ack();
    const reply = (notice: Notice) => respond({ ...noticeReply(notice), replace_original: false });
    try {
      const run = await deps.runs.find(runIdOf(action));
      if (!run) return void (await reply((await messagesForPerson(deps, body.user.id)).clicks.unknownRun));
      const { teamId, userId } = requesterOf(body);
      const presets = presetsOf(run.request);
      await openReportForm(deps, { triggerId: body.trigger_id, teamId, userId, presets });
    } catch (error) {
      await reply(describeUnexpectedError(error, deps, await messagesForPerson(deps, body.user.id)));
    }
  };
}
