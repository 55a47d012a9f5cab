import type { ListenerDeps } from "../../context.ts";
import { refreshReportForm } from "../../forms/refresh-report-form.ts";
import { REPEAT_FIELD } from "../../views/repeat-state.ts";
import { slackErrorCode } from "../../web-api/failures.ts";
import type { ActionArgs } from "../by-id.ts";

/** Something was typed, chosen or pressed in the form: the interval under the range follows. */
export function reportFormActionCallback(deps: ListenerDeps) {
  return async ({ ack, action, body }: ActionArgs): Promise<void> => {
    await ack();
    if (!body.view) return;
    const repeats = action.action_id === REPEAT_FIELD.open;
    const picked = action.type === "button" && !repeats ? action.value : undefined;
    try {
      await refreshReportForm(deps, body.view, body.user.id, { picked, repeats });
    } catch (error) {
      // The form works without: the range is read again when it is sent.
      deps.log.warn({ code: slackErrorCode(error) ?? "unknown", err: error }, "can’t refresh the form");
    }
  };
}
