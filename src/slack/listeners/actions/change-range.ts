import { presetsOf } from "../../last-used.ts";
import { plainAnswer } from "../../messages/answers.ts";
import { describeMishap } from "../../mishap.ts";
import { openReportForm } from "../../open-report-form.ts";
import type { ListenerDeps } from "../deps.ts";
import { type RunButtonArgs, requesterOf, runIdOf, UNKNOWN_RUN } from "./on-run.ts";

/**
 * The form, filled in as this run was asked for. Who pressed is not looked up first, because the trigger lives 3 s: the
 * form is sent by those who may.
 */
export function changeRangeCallback(deps: ListenerDeps) {
  return async ({ ack, action, body, respond }: RunButtonArgs): Promise<void> => {
    await ack();
    const tell = ({ happened, todo }: { happened: string; todo: string }) =>
      respond({ ...plainAnswer(happened, todo), replace_original: false });
    try {
      const run = await deps.runs.find(runIdOf(action));
      if (!run) return void (await tell(UNKNOWN_RUN));
      const { teamId, userId } = requesterOf(body);
      const presets = presetsOf(run.request);
      await openReportForm(deps, { triggerId: body.trigger_id, teamId, userId, presets });
    } catch (error) {
      await tell(describeMishap(error, deps.log, deps.botName));
    }
  };
}
