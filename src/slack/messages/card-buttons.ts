import type { Button, ConfirmationDialog } from "@slack/types";
import { FAILURES } from "../../errors.ts";
import type { Messages } from "../../i18n/index.ts";
import type { Run } from "../../runs/types.ts";
import { plain } from "../web-api/text.ts";

/** Names of the card's buttons; each carries the run's id as its value. */
export const CARD_ACTIONS = {
  cancel: "run_cancel",
  retry: "run_retry",
  again: "run_again",
  otherFormat: "run_other_format",
  changeRange: "run_change_range",
  delete: "run_delete",
} as const;

/** What can be done with a run as it stands. Everybody sees the same card: who may do it is checked at the click. */
export function cardButtons(run: Run, { buttons: words }: Messages): Button[] {
  const button = (name: keyof typeof CARD_ACTIONS, text: string, style?: "primary" | "danger"): Button => ({
    type: "button",
    action_id: CARD_ACTIONS[name],
    value: run.id,
    text: plain(text),
    ...(style && { style }),
  });
  switch (run.state) {
    case "queued":
    case "generating":
      return [button("cancel", words.cancel, "danger")];
    case "failed": {
      const retryHelps = run.failure !== undefined && FAILURES[run.failure.code].retry !== "none";
      return retryHelps ? [button("retry", words.retry, "primary")] : [];
    }
    case "done":
      return [
        button("again", words.again),
        button("otherFormat", words.asFormat(run.request.format === "PDF" ? "CSV" : "PDF")),
        button("changeRange", words.changeRange),
        { ...button("delete", words.delete, "danger"), confirm: confirmDelete(words) },
      ];
    default:
      return [];
  }
}

const confirmDelete = (words: Messages["buttons"]): ConfirmationDialog => ({
  title: plain(words.deleteTitle),
  text: plain(words.deleteText),
  confirm: plain(words.delete),
  deny: plain(words.keep),
  style: "danger",
});
