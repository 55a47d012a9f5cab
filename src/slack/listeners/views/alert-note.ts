import type { Requester } from "../../../orders/report-request.ts";
import { authorizeOrder } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { NOTE_FORM, type Note, readNoteForm } from "../../views/note-form.ts";
import { answerForm, type SubmitArgs } from "./answer-form.ts";

/** A note was written: whoever writes it has the alert. Checked as at the click, which may be long ago. */
export const alertNoteFormCallback =
  (deps: ListenerDeps) =>
  async (args: SubmitArgs): Promise<void> => {
    const sent = readNoteForm(args.view);
    if (!sent) return args.ack();
    await answerForm(deps, args, {
      block: NOTE_FORM.note.block,
      home: false,
      work: async (by) => {
        await take(deps, sent, by);
        return { kind: "closed" };
      },
    });
  };

async function take(deps: ListenerDeps, { alert, channelId, note }: Note, by: Requester): Promise<void> {
  const { denied } = await authorizeOrder(deps, by.userId, channelId);
  const isTold = (await deps.watch.threadTs(alert, channelId)) !== undefined;
  if (denied || !isTold) return;
  await deps.watch.acknowledge(alert, { teamId: by.teamId, userId: by.userId }, note);
}
