import type { Button } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { Confirmation } from "../placing/confirmation.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, plain } from "../web-api/text.ts";
import type { Reply } from "./replies.ts";
import { sharedChannelText } from "./shared-channel-text.ts";

/** The two choices; each button carries the order as its value. */
export const SHARED_CHANNEL_ACTIONS = { there: "external_post", me: "external_to_me" } as const;

/** Asks the person who ordered whether other organizations may read it; pure. Foreign names stand in plain text. */
export function sharedChannelReply(
  { sharedChannel, range, sealed }: Confirmation,
  messages: Messages,
): Reply {
  const { external: texts } = messages.access;
  const { channel, names } = sharedChannelText(sharedChannel, messages);
  const canRead = texts.canRead(channel, names);
  const button = (choice: keyof typeof SHARED_CHANNEL_ACTIONS, text: string): Button => ({
    type: "button",
    action_id: SHARED_CHANNEL_ACTIONS[choice],
    text: plain(text, LIMITS.buttonText),
    value: sealed,
  });
  return {
    response_type: "ephemeral",
    text: escapeMrkdwn(messages.formats.sentences(canRead, texts.nothingYet)),
    blocks: [
      { type: "section", text: plain(canRead) },
      {
        type: "context",
        elements: [
          plain(messages.form.understood(rangeLabelOf(range, messages.formats.locale)), 300),
          plain(texts.nothingYet),
        ],
      },
      {
        type: "actions",
        elements: [
          {
            ...button("there", texts.post(channel, names)),
            style: "danger",
            confirm: {
              title: plain(texts.sure, 100),
              text: plain(texts.theyCanRead(names), 300),
              confirm: plain(texts.yes, 30),
              deny: plain(texts.no, 30),
              style: "danger",
            },
          },
          button("me", texts.sendToMe),
        ],
      },
    ],
  };
}
