import type { App, ReceiverEvent } from "@slack/bolt";

/** Kinds of what Slack sends, by the `type` of its body. */
const KINDS: Readonly<Record<string, string>> = {
  block_actions: "action",
  block_suggestion: "options",
  event_callback: "event",
  message_action: "shortcut",
  shortcut: "shortcut",
  view_closed: "view",
  view_submission: "view",
};

/** Times each acknowledgement, from when the receiver hands over what Slack sent; one that is never given is not told. */
export function timeAcks(app: App, observe: (kind: string, seconds: number) => void): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const startedAt = performance.now();
    const kind = kindOf(event.body);
    const ack: ReceiverEvent["ack"] = async (...answer) => {
      await event.ack(...answer);
      observe(kind, (performance.now() - startedAt) / 1000);
    };
    return process({ ...event, ack });
  };
}

const kindOf = ({ command, type }: ReceiverEvent["body"]): string =>
  typeof command === "string" ? "command" : (KINDS[String(type)] ?? "other");
