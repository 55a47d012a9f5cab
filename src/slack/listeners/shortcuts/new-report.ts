import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from "@slack/bolt";
import type { ListenerDeps } from "../../context.ts";
import { openReportForm } from "../../forms/open-report-form.ts";
import { requesterOf } from "../requester.ts";

type Args = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** The form, as the person used it last: a global shortcut belongs to no channel. */
export function newReportCallback(deps: ListenerDeps) {
  return async ({ ack, shortcut }: Args): Promise<void> => {
    await ack();
    const { teamId, userId } = requesterOf(shortcut);
    await openReportForm(deps, { triggerId: shortcut.trigger_id, teamId, userId, presets: {} });
  };
}
