import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from "@slack/bolt";
import { authorizeOrder } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { readNoteForm } from "../../views/note-form.ts";
import { submitterOf } from "../requester.ts";

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** A note was written: whoever writes it has the alert. Checked as at the click, which may be long ago. */
export function alertNoteFormCallback(deps: ListenerDeps) {
  return async ({ ack, body, view }: Args): Promise<void> => {
    await ack();
    const sent = readNoteForm(view);
    if (!sent) return;
    const { teamId, userId } = submitterOf({ body, view });
    const { denied } = await authorizeOrder(deps, userId, sent.channelId);
    const isTold = (await deps.watch.threadTs(sent.alert, sent.channelId)) !== undefined;
    if (denied || !isTold) return;
    await deps.watch.acknowledge(sent.alert, { teamId, userId }, sent.note);
  };
}
