import type { ViewOutput } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

/** Names of the form's parts. */
export const NOTE_FORM = {
  callback: "alert_note",
  note: { block: "alert_note", action: "alert_note" },
} as const;

/** Which alert a note is for, and in which channel it was pressed. */
export interface NoteTarget {
  readonly alert: string;
  readonly channelId: string;
}

/** A note as it was written. */
export interface Note extends NoteTarget {
  readonly note: string;
}

const MAX_NOTE = 300;

/** A form for what somebody does about an alert; pure. */
export const buildNoteForm = (
  { note, ...target }: NoteTarget & { readonly note: string | undefined },
  { alerts }: Messages,
): ModalView => ({
  type: "modal",
  callback_id: NOTE_FORM.callback,
  private_metadata: JSON.stringify(target),
  title: plain(alerts.note.title, LIMITS.viewTitle),
  submit: plain(alerts.note.submit, LIMITS.viewTitle),
  close: plain(alerts.note.close, LIMITS.viewTitle),
  blocks: [
    {
      type: "input",
      block_id: NOTE_FORM.note.block,
      label: plain(alerts.note.label),
      element: {
        type: "plain_text_input",
        action_id: NOTE_FORM.note.action,
        max_length: MAX_NOTE,
        multiline: true,
        ...(note !== undefined && { initial_value: note }),
      },
    },
  ],
});

/** @returns undefined where the metadata is not the form's own: it comes back from Slack, and so from anybody */
export function readNoteForm(view: Pick<ViewOutput, "state" | "private_metadata">): Note | undefined {
  const text = view.state.values[NOTE_FORM.note.block]?.[NOTE_FORM.note.action]?.value?.trim() ?? "";
  // Only Slack's own client keeps to the field's length, and the form could not be opened with a longer one in it.
  const note = text.slice(0, MAX_NOTE).toWellFormed();
  try {
    const { alert, channelId } = JSON.parse(view.private_metadata) as Partial<NoteTarget>;
    return typeof alert === "string" && typeof channelId === "string"
      ? { alert, channelId, note }
      : undefined;
  } catch {
    return undefined;
  }
}
