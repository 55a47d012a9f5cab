import { messagesFor } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { maySee } from "../../../watch/index.ts";
import { authorizeOrder, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { deniedText } from "../../messages/denied-text.ts";
import { NOTE_FORM, type Note, readNoteForm } from "../../views/note-form.ts";
import type { SubmitArgs } from "../by-id.ts";
import { answerForm, type FormOutcome } from "./answer-form.ts";

/** A note was written: whoever writes it has the alert. Checked as at the click, which may be long ago. */
export const alertNoteFormCallback =
  (deps: ListenerDeps) =>
  async (args: SubmitArgs): Promise<void> => {
    const sent = readNoteForm(args.view);
    if (!sent) return args.ack();
    await answerForm(deps, args, {
      block: NOTE_FORM.note.block,
      home: false,
      work: (by) => take(deps, sent, by),
    });
  };

async function take(
  deps: ListenerDeps,
  { alert, channelId, note }: Note,
  by: Requester,
): Promise<FormOutcome> {
  const { person, denied } = await authorizeOrder(deps, by.userId, channelId);
  const messages = messagesFor(person.locale);
  if (denied) await recordRefusal(deps, denied, by, channelId);
  const isTold = maySee(await deps.watch.standing(alert, channelId));
  const refused = denied ?? (isTold ? undefined : messages.alerts.unknown);
  if (refused) return { kind: "errors", errors: { [NOTE_FORM.note.block]: deniedText(refused, messages) } };
  await deps.watch.acknowledge(alert, { teamId: by.teamId, userId: by.userId }, note);
  return { kind: "closed" };
}
