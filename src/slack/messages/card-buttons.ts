import type { Button, ConfirmationDialog } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Run } from "../../runs/types.ts";
import { plain } from "../web-api/text.ts";
import { type WayOn, waysOn } from "./ways-on.ts";

/** Names of the card's buttons; each carries the run's id as its value. */
export const CARD_ACTIONS = {
  cancel: "run_cancel",
  retry: "run_retry",
  again: "run_again",
  otherFormat: "run_other_format",
  changeRange: "run_change_range",
  schedule: "run_schedule",
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
  const way: Readonly<Record<WayOn, () => Button>> = {
    retry: () => button("retry", words.retry, "primary"),
    again: () => button("again", words.again),
    "other-format": () => button("otherFormat", words.asFormat(run.request.format === "PDF" ? "CSV" : "PDF")),
    "change-range": () => button("changeRange", words.changeRange),
    // The same form: what is to be changed there is another field.
    "change-order": () => button("changeRange", words.changeOrder),
  };
  switch (run.state) {
    case "queued":
    case "generating":
      return [button("cancel", words.cancel, "danger")];
    case "failed":
    case "cancelled":
      return waysOn(run).map((name) => way[name]());
    case "done":
      return [
        way.again(),
        way["other-format"](),
        way["change-range"](),
        button("schedule", words.schedule),
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
