import type { ModalView } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import { sharedChannelText } from "../messages/shared-channel-text.ts";
import type { Confirmation } from "../placing/confirmation.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

/** Names of the form that asks whether other organizations may read a report. Its metadata is the sealed draft. */
export const SHARED_CHANNEL_FORM = {
  callback: "external_form",
  answer: { block: "external", action: "external_answer" },
} as const;

/** The step behind the report form when the channel is read by others: nothing is chosen beforehand. Pure. */
export function buildSharedChannelForm(
  { sharedChannel, range, sealed }: Confirmation,
  messages: Messages,
): ModalView {
  const { external: texts } = messages.access;
  const { channel, names } = sharedChannelText(sharedChannel, messages);
  const option = (label: string, value: "there" | "me") => ({ text: plain(label, LIMITS.optionText), value });
  return {
    type: "modal",
    callback_id: SHARED_CHANNEL_FORM.callback,
    private_metadata: sealed,
    title: plain(texts.title, LIMITS.viewTitle),
    submit: plain(texts.submit, LIMITS.viewTitle),
    close: plain(texts.back, LIMITS.viewTitle),
    blocks: [
      { type: "section", text: plain(texts.canRead(channel, names)) },
      {
        type: "context",
        elements: [
          plain(messages.form.understood(rangeLabelOf(range, messages.formats.locale)), 300),
          plain(texts.nothingYet),
        ],
      },
      {
        type: "input",
        block_id: SHARED_CHANNEL_FORM.answer.block,
        label: plain(texts.choose),
        hint: plain(texts.theyCanRead(names)),
        element: {
          type: "radio_buttons",
          action_id: SHARED_CHANNEL_FORM.answer.action,
          options: [option(texts.postShort(channel), "there"), option(texts.sendToMe, "me")],
        },
      },
    ],
  };
}
