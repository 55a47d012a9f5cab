import type { Button, ConfirmationDialog } from "@slack/types";
import { describeFailure } from "../../errors.ts";
import type { Run } from "../../runs/types.ts";
import { plain } from "../text.ts";

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
export function cardButtons(run: Run): Button[] {
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
      return [button("cancel", "Cancel", "danger")];
    case "failed": {
      const retryHelps = run.failure !== undefined && describeFailure(run.failure).retry !== "none";
      return retryHelps ? [button("retry", "Retry", "primary")] : [];
    }
    case "done":
      return [
        button("again", "Run again"),
        button("otherFormat", run.request.format === "PDF" ? "As CSV" : "As PDF"),
        button("changeRange", "Change range…"),
        { ...button("delete", "Delete", "danger"), confirm: CONFIRM_DELETE },
      ];
    default:
      return [];
  }
}

const CONFIRM_DELETE: ConfirmationDialog = {
  title: plain("Delete the report?"),
  text: plain("The file and this card go for everybody. The report can be made again."),
  confirm: plain("Delete"),
  deny: plain("Keep"),
  style: "danger",
};
