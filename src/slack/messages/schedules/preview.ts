import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import type { ScheduleRefused } from "../../../schedule/index.ts";
import type { Definition } from "../../../schedules/types.ts";
import type { SharedChannel } from "../../access/admission.ts";
import type { SchedulePreview } from "../../placing/schedule-preview.ts";
import { escapeMrkdwn, plain } from "../../web-api/text.ts";
import type { Reply } from "../replies.ts";
import { sharedChannelText } from "../shared-channel-text.ts";
import { scheduleBlocks, scheduleButton } from "./parts.ts";

/** What would be scheduled, before it is: the next runs, what is odd about them, and who else would read them. */
export function previewReply(
  definition: Definition,
  preview: SchedulePreview,
  { sealed, sharedChannel }: { readonly sealed: string; readonly sharedChannel: SharedChannel | undefined },
  messages: Messages,
): Reply {
  const { preview: texts, warnings } = messages.schedules;
  const shared: KnownBlock[] = sharedChannel
    ? [
        {
          type: "section",
          text: plain(`⚠️ ${warnings.shared(sharedChannelText(sharedChannel, messages).names)}`),
        },
      ]
    : [];
  return {
    response_type: "ephemeral",
    text: texts.question,
    blocks: [
      ...scheduleBlocks(definition, preview, [], messages),
      ...shared,
      { type: "context", elements: [plain(texts.question)] },
      {
        type: "actions",
        elements: [
          sharedChannel
            ? scheduleButton("save", texts.saveShared, sealed, "danger")
            : scheduleButton("save", texts.save, sealed, "primary"),
          scheduleButton("discard", texts.discard, "-"),
        ],
      },
    ],
  };
}

/** Why a recurrence is not read. The operator's own words are in it: it shows as plain text only. */
export function unreadText({ reason, leftover, suggestions }: ScheduleRefused, messages: Messages): string {
  const { schedules, formats, form } = messages;
  return formats.sentences(
    schedules.unread[reason],
    ...(leftover && reason !== "empty" ? [schedules.unreadPart(leftover)] : []),
    ...(suggestions.length > 0 ? [form.tryThese(suggestions.join(form.comma))] : []),
  );
}

export function unreadReply(refused: ScheduleRefused, messages: Messages): Reply {
  const { formats, answers } = messages;
  const text = formats.sentences(unreadText(refused, messages), answers.nothingOrdered);
  return {
    response_type: "ephemeral",
    text: escapeMrkdwn(messages.schedules.unread[refused.reason]),
    blocks: [{ type: "section", text: plain(text, 1500) }],
  };
}
