import { findElement } from "../blocks.ts";
import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import { type FieldInput, fillField, initialState } from "../input-state.ts";
import type { Ephemeral, Message } from "../messages.ts";
import { channelNameInPayload } from "../wire/channel.ts";
import { messageWire } from "../wire/message.ts";
import { actionOf } from "./form.ts";
import { interaction, person, seenChannel } from "./payload.ts";

export interface ClickInput {
  readonly user: string;
  /** The message or ephemeral as it is on the screen, named by channel and `ts`. */
  readonly message: { readonly channel: string; readonly ts: string };
  readonly actionId: string;
  readonly blockId?: string;
  /** What is chosen in a menu or picker; left out for a button. */
  readonly value?: FieldInput;
}

/** Presses a button or chooses in a menu of a message. What is not on the screen cannot be clicked. */
export async function clickAction(context: WorkspaceContext, input: ClickInput): Promise<AckOutcome> {
  const user = person(context, input.user);
  const channel = seenChannel(context, user, input.message.channel);
  const message = context.messages.get(channel.id, input.message.ts);
  const ephemeral = context.messages.ephemeral(input.message.ts);
  const shown: Message | Ephemeral | undefined =
    message ?? (ephemeral?.to === user.id ? ephemeral : undefined);
  if (shown === undefined) throw new Error(`${user.name} does not see a message ${input.message.ts}`);
  const placed = findElement(shown.blocks, input.actionId, input.blockId);
  if (placed === undefined) throw new Error(`the message has no element ${input.actionId}`);
  const presets = initialState(shown.blocks);
  const fields = input.value === undefined ? presets : fillField(presets, placed, input.value);
  const thread = shown.threadTs === undefined ? {} : { thread_ts: shown.threadTs };
  return context.delivery.send("interactive", {
    ...interaction(context, user, "block_actions"),
    container: {
      type: "message",
      message_ts: shown.ts,
      channel_id: channel.id,
      is_ephemeral: message === undefined,
      ...thread,
    },
    trigger_id: context.triggers.issue(user.id),
    channel: { id: channel.id, name: channelNameInPayload(channel) },
    // An ephemeral message is not kept by Slack, so its content does not come back.
    ...(message === undefined ? {} : { message: messageWire(context, message) }),
    state: { values: fields },
    ...(context.faults.withoutResponseUrl
      ? {}
      : {
          response_url: context.responseUrls.issue({
            channel: channel.id,
            user: user.id,
            sourceTs: shown.ts,
            ...(shown.threadTs === undefined ? {} : { threadTs: shown.threadTs }),
          }),
        }),
    actions: [
      {
        ...actionOf(placed.element, input.value),
        block_id: placed.blockId,
        action_id: placed.actionId,
        action_ts: context.clock.ts(),
      },
    ],
  });
}
