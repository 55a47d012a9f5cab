import type { WorkspaceContext } from "../context.ts";
import { MESSAGE_LIMITS } from "../limits.ts";
import type { Message } from "../messages.ts";
import { messageWire, permalink } from "../wire/message.ts";
import { checkPostRate, isSilent, postable, readContent, readMetadata } from "./content.ts";
import { ApiError, type Arguments, type Method } from "./method.ts";

const CONTENT = {
  channel: "string",
  text: "string",
  blocks: "json",
  attachments: "json",
  metadata: "json",
  thread_ts: "string",
} as const;

/** A message of the bot's own; `refused` is what Slack says about those of others. */
function ownMessage(context: WorkspaceContext, args: Arguments, refused: string): Message {
  const channel = context.workspace.channelForBot(args.string("channel"));
  if (channel === undefined) throw new ApiError("channel_not_found");
  const message = context.messages.get(channel.id, args.string("ts"));
  if (message === undefined || message.subtype === "tombstone") throw new ApiError("message_not_found");
  if (!context.messages.isOwn(message)) throw new ApiError(refused);
  return message;
}

/** The parent that a reply belongs to: Slack threads have one level. */
function parentTs(context: WorkspaceContext, channel: string, args: Arguments): string | undefined {
  const ts = args.optional("thread_ts");
  return ts === undefined ? undefined : (context.messages.get(channel, ts)?.threadTs ?? ts);
}

export const chatMethods: Readonly<Record<string, Method>> = {
  "chat.postMessage": {
    token: "bot",
    scopes: ["chat:write"],
    acceptsJson: true,
    required: ["channel"],
    arguments: CONTENT,
    handle: (args, context) => {
      const channel = postable(context, args.string("channel"));
      const content = readContent(args, MESSAGE_LIMITS.postText);
      const metadata = readMetadata(args);
      if (isSilent(content)) throw new ApiError("no_text");
      checkPostRate(context, channel.id);
      const threadTs = parentTs(context, channel.id, args);
      const message = context.messages.post({
        text: "",
        ...content,
        channel: channel.id,
        user: context.workspace.botUserId,
        fromBot: true,
        ...(threadTs === undefined ? {} : { threadTs }),
        ...(metadata === undefined ? {} : { metadata }),
      });
      return { channel: channel.id, ts: message.ts, message: messageWire(context, message, true) };
    },
  },
  "chat.update": {
    token: "bot",
    scopes: ["chat:write"],
    acceptsJson: true,
    required: ["channel", "ts"],
    arguments: { ...CONTENT, ts: "string" },
    handle: (args, context) => {
      const message = ownMessage(context, args, "cant_update_message");
      if (context.workspace.channel(message.channel)?.isArchived === true) throw new ApiError("is_inactive");
      const content = readContent(args, MESSAGE_LIMITS.updateText);
      const metadata = readMetadata(args);
      const nothing =
        !args.has("text") && !args.has("blocks") && !args.has("attachments") && metadata === undefined;
      if (nothing) throw new ApiError("no_text");
      // As the method's documentation has it: text without blocks takes the blocks away.
      const blocks = content.blocks ?? (content.text === undefined ? message.blocks : []);
      const edited = context.messages.edit(message, {
        ...content,
        blocks,
        ...(metadata === undefined ? {} : { metadata }),
      });
      return {
        channel: edited.channel,
        ts: edited.ts,
        text: edited.text,
        message: messageWire(context, edited, true),
      };
    },
  },
  "chat.delete": {
    token: "bot",
    scopes: ["chat:write"],
    acceptsJson: true,
    required: ["channel", "ts"],
    arguments: { channel: "string", ts: "string" },
    handle: (args, context) => {
      const message = ownMessage(context, args, "cant_delete_message");
      context.messages.delete(message);
      return { channel: message.channel, ts: message.ts };
    },
  },
  "chat.postEphemeral": {
    token: "bot",
    scopes: ["chat:write"],
    acceptsJson: true,
    required: ["channel", "user"],
    arguments: { ...CONTENT, user: "string" },
    handle: (args, context) => {
      const channel = postable(context, args.string("channel"));
      if (!channel.members.has(context.workspace.botUserId)) throw new ApiError("not_in_channel");
      const to = args.string("user");
      if (!channel.members.has(to)) throw new ApiError("user_not_in_channel");
      const content = readContent(args, MESSAGE_LIMITS.postText);
      if (isSilent(content)) throw new ApiError("no_text");
      const threadTs = parentTs(context, channel.id, args);
      const ephemeral = context.messages.whisper({
        text: "",
        ...content,
        channel: channel.id,
        to,
        from: "bot",
        ...(threadTs === undefined ? {} : { threadTs }),
      });
      return { message_ts: ephemeral.ts };
    },
  },
  "chat.getPermalink": {
    token: "bot",
    scopes: [],
    acceptsJson: false,
    required: ["channel", "message_ts"],
    arguments: { channel: "string", message_ts: "string" },
    handle: (args, context) => {
      const channel = context.workspace.channelForBot(args.string("channel"));
      if (channel === undefined) throw new ApiError("channel_not_found");
      const message = context.messages.get(channel.id, args.string("message_ts"));
      if (message === undefined) throw new ApiError("message_not_found");
      return { channel: channel.id, permalink: permalink(context, channel.id, message) };
    },
  },
};
