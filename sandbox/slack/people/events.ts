import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import { installation } from "../installs.ts";
import type { JsonObject } from "../json.ts";
import type { Message } from "../messages.ts";
import { viewWire } from "../wire/view.ts";
import { eventCallback, interaction, person, seenChannel } from "./payload.ts";
import { richText } from "./rich-text.ts";
import { typed } from "./typing.ts";

export interface PostInput {
  readonly user: string;
  readonly channel: string;
  /** As typed: `@name`, `@Real Name` and `#channel` become markup. */
  readonly text: string;
  /** `ts` of the thread's first message. */
  readonly threadTs?: string;
}

export interface Posted {
  readonly message: Message;
  /** How the app took its mention; undefined where it was not told of the message. */
  readonly ack: AckOutcome | undefined;
}

/** Writes a message without telling the app of it. */
export function say(context: WorkspaceContext, input: PostInput): Message {
  const user = person(context, input.user);
  const channel = seenChannel(context, user, input.channel);
  return context.messages.post({
    channel: channel.id,
    user: user.id,
    fromBot: false,
    text: typed(context, input.text, "message"),
    ...(input.threadTs === undefined ? {} : { threadTs: input.threadTs }),
  });
}

/**
 * Writes a message. Where it mentions the app, and the app is a member of that channel, it is told: not in direct
 * messages, and not without the scope `app_mentions:read`. Resolves when it acked, or after the last retry.
 */
export async function post(context: WorkspaceContext, input: PostInput): Promise<Posted> {
  const message = say(context, input);
  const channel = context.workspace.channel(message.channel);
  const isHeard =
    message.text.includes(`<@${context.workspace.botUserId}>`) &&
    channel?.kind !== "im" &&
    channel?.members.has(context.workspace.botUserId) === true &&
    installation(context)?.scopes.has("app_mentions:read") === true;
  const ack = isHeard
    ? await context.delivery.sendEvent(eventCallback(context, mentionEvent(context, message), channel))
    : undefined;
  return { message, ack };
}

/** Writes `@bot …`; how the app took it, or undefined where it does not hear of it. */
export async function mention(context: WorkspaceContext, input: PostInput): Promise<AckOutcome | undefined> {
  return (await post(context, { ...input, text: `@${context.workspace.seed.bot.name} ${input.text}` })).ack;
}

/** A person of another organization is told by `user_team` and `source_team`, as in any Slack Connect channel. */
function mentionEvent(context: WorkspaceContext, message: Message): JsonObject {
  const { team } = context.workspace.seed;
  const home = person(context, message.user).teamId ?? team.id;
  return {
    type: "app_mention",
    user: message.user,
    ts: message.ts,
    client_msg_id: context.clock.secret(16),
    text: message.text,
    team: home,
    ...(home === team.id ? {} : { user_team: home, source_team: home }),
    blocks: [richText(message.text, context.clock.secret(3))],
    ...(message.threadTs === undefined
      ? {}
      : {
          thread_ts: message.threadTs,
          parent_user_id: context.messages.get(message.channel, message.threadTs)?.user,
        }),
    channel: message.channel,
    event_ts: message.ts,
  };
}

/** A person begins to share a private channel with another organization: its ID changes, and the app is told. */
export async function changeChannelId(
  context: WorkspaceContext,
  { from, to, isTold = true }: { from: string; to: string; isTold?: boolean },
): Promise<AckOutcome | undefined> {
  context.workspace.moveChannel(from, to);
  context.messages.move(from, to);
  if (!isTold) return undefined;
  const event: JsonObject = {
    type: "channel_id_changed",
    old_channel_id: from,
    new_channel_id: to,
    event_ts: context.clock.ts(),
  };
  return context.delivery.sendEvent(eventCallback(context, event));
}

export interface HomeInput {
  readonly user: string;
  /** Which tab of the app; the bot is told of its messages too. Default `home`. */
  readonly tab?: "home" | "messages";
}

/** Opens the app, at its Home tab or at the messages with it. */
export async function openHome(
  context: WorkspaceContext,
  { user: name, tab = "home" }: HomeInput,
): Promise<AckOutcome> {
  const user = person(context, name);
  const home = tab === "home" ? context.views.home(user.id) : undefined;
  const event: JsonObject = {
    type: "app_home_opened",
    user: user.id,
    channel: context.workspace.directMessage(user.id).id,
    tab,
    ...(home === undefined ? {} : { view: viewWire(context, home) }),
    event_ts: context.clock.ts(),
  };
  return context.delivery.sendEvent(eventCallback(context, event));
}

/** Chooses a global shortcut of the app. */
export async function globalShortcut(
  context: WorkspaceContext,
  input: { user: string; callbackId: string },
): Promise<AckOutcome> {
  const user = person(context, input.user);
  return context.delivery.send("interactive", {
    ...interaction(context, user, "shortcut"),
    callback_id: input.callbackId,
    trigger_id: context.triggers.issue(user.id),
    action_ts: context.clock.ts(),
  });
}
