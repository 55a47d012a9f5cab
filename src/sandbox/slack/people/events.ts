import type { Core } from "../core.ts";
import type { AckOutcome } from "../delivery.ts";
import type { JsonObject } from "../json.ts";
import type { Message } from "../messages.ts";
import { viewWire } from "../wire/view.ts";
import { eventCallback, interaction, person, seenChannel } from "./payload.ts";
import { typed } from "./typing.ts";

export interface PostInput {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
}

/** Writes a message that does not concern the app. */
export function say(core: Core, input: PostInput): Message {
  const user = person(core, input.user);
  const channel = seenChannel(core, user, input.channel);
  return core.messages.post({
    channel: channel.id,
    user: user.id,
    fromBot: false,
    text: typed(core, input.text, "message"),
    ...(input.threadTs === undefined ? {} : { threadTs: input.threadTs }),
  });
}

/** Writes `@bot …`; the app hears of it where it is a member. Resolves when it acked, or after the last retry. */
export async function mention(core: Core, input: PostInput): Promise<AckOutcome | undefined> {
  const { bot, team } = core.workspace.seed;
  const message = say(core, { ...input, text: `@${bot.name} ${input.text}` });
  const channel = core.workspace.channel(message.channel);
  if (channel?.members.has(bot.userId) !== true) return undefined;
  const event = {
    type: "app_mention",
    user: message.user,
    ts: message.ts,
    client_msg_id: core.clock.secret(16),
    text: message.text,
    team: team.id,
    blocks: [
      {
        type: "rich_text",
        block_id: core.clock.secret(3),
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "user", user_id: bot.userId },
              { type: "text", text: ` ${input.text}` },
            ],
          },
        ],
      },
    ],
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    channel: message.channel,
    event_ts: message.ts,
  };
  return core.delivery.sendEvent(eventCallback(core, event, channel));
}

/** Opens the app's Home tab. */
export async function openHome(core: Core, input: { user: string }): Promise<AckOutcome> {
  const user = person(core, input.user);
  const home = core.views.home(user.id);
  const event: JsonObject = {
    type: "app_home_opened",
    user: user.id,
    channel: core.workspace.directMessage(user.id).id,
    tab: "home",
    ...(home === undefined ? {} : { view: viewWire(core, home) }),
    event_ts: core.clock.ts(),
  };
  return core.delivery.sendEvent(eventCallback(core, event));
}

/** Chooses a global shortcut of the app. */
export async function globalShortcut(
  core: Core,
  input: { user: string; callbackId: string },
): Promise<AckOutcome> {
  const user = person(core, input.user);
  return core.delivery.send("interactive", {
    ...interaction(core, user, "shortcut"),
    callback_id: input.callbackId,
    trigger_id: core.triggers.issue(user.id),
    action_ts: core.clock.ts(),
  });
}
