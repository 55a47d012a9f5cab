import { type JsonObject, objectAt, stringAt } from "../../../slack/json.ts";
import { Dialog } from "../shell/dialog.tsx";
import { Text } from "../text/mrkdwn-text.tsx";

export interface ConfirmProps {
  /** Slack's confirmation object. */
  readonly confirm: JsonObject;
  readonly onAnswer: (isYes: boolean) => void;
}

export function Confirm({ confirm, onAnswer }: ConfirmProps) {
  const words = (key: string) => stringAt(objectAt(confirm, key), "text") ?? "";
  return (
    <Dialog title={words("title") || "Are you sure?"} size="small" onClose={() => onAnswer(false)}>
      <div class="dialog-body">
        <Text of={objectAt(confirm, "text")} />
      </div>
      <footer>
        <button type="button" class="button button-plain" onClick={() => onAnswer(false)}>
          {words("deny") || "No"}
        </button>
        <button
          type="button"
          class={`button button-${confirm.style === "danger" ? "danger" : "primary"}`}
          onClick={() => onAnswer(true)}
        >
          {words("confirm") || "Yes"}
        </button>
      </footer>
    </Dialog>
  );
}
