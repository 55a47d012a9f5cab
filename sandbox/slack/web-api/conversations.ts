import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import type { Message } from "../messages.ts";
import { channelWire } from "../wire/channel.ts";
import { messageWire } from "../wire/message.ts";
import type { Channel } from "../workspace.ts";
import { ApiError, type Arguments, type Method } from "./method.ts";

const PREFIX = { public: "channels", private: "groups", im: "im" } as const;
const READ_SCOPES = ["channels:read", "groups:read", "im:read"];
const HISTORY_SCOPES = ["channels:history", "groups:history", "im:history"];
const HISTORY_ARGUMENTS = {
  channel: "string",
  ts: "string",
  cursor: "string",
  include_all_metadata: "boolean",
  inclusive: "boolean",
  latest: "string",
  limit: "integer",
  oldest: "string",
} as const;

/** The conversation, if the bot can see it and holds the scope for its kind. */
function readable(context: WorkspaceContext, args: Arguments, right: "read" | "history"): Channel {
  const channel = context.workspace.channelForBot(args.string("channel"));
  if (channel === undefined) throw new ApiError("channel_not_found");
  const needed = `${PREFIX[channel.kind]}:${right}`;
  if (!context.scopes.has(needed)) {
    throw new ApiError("missing_scope", { needed, provided: [...context.scopes].join(",") });
  }
  return channel;
}

function page(
  context: WorkspaceContext,
  args: Arguments,
  messages: readonly Message[],
  size: number,
): JsonObject {
  const oldest = args.optional("oldest") ?? "0";
  const latest = args.optional("latest");
  const inclusive = args.boolean("inclusive");
  const inside = messages.filter(({ ts }) => {
    const after = Number(ts) > Number(oldest) || (inclusive && ts === oldest);
    const before = latest === undefined || Number(ts) < Number(latest) || (inclusive && ts === latest);
    return after && before;
  });
  const start = Number(args.optional("cursor") ?? 0);
  if (!Number.isInteger(start)) throw new ApiError("invalid_cursor");
  const end = start + Math.min(args.integer("limit") ?? size, 999);
  const hasMore = end < inside.length;
  return {
    messages: inside
      .slice(start, end)
      .map((message) => messageWire(context, message, args.boolean("include_all_metadata"))),
    has_more: hasMore,
    ...(hasMore ? { response_metadata: { next_cursor: String(end) } } : {}),
  };
}

export const conversationMethods: Readonly<Record<string, Method>> = {
  "conversations.info": {
    token: "bot",
    scopes: READ_SCOPES,
    acceptsJson: false,
    required: ["channel"],
    arguments: { channel: "string", include_locale: "boolean", include_num_members: "boolean" },
    handle: (args, context) => ({
      channel: channelWire(context, readable(context, args, "read"), {
        includeLocale: args.boolean("include_locale"),
        includeMembers: args.boolean("include_num_members"),
      }),
    }),
  },
  "users.conversations": {
    token: "bot",
    scopes: READ_SCOPES,
    acceptsJson: false,
    required: [],
    arguments: { types: "string", exclude_archived: "boolean", limit: "integer", cursor: "string" },
    handle: (args, context) => {
      const kinds = (args.optional("types") ?? "public_channel").split(",");
      const channels = context.workspace.channels.filter(
        ({ kind, members, isArchived }) =>
          kinds.includes(kind === "im" ? "im" : `${kind}_channel`) &&
          members.has(context.workspace.botUserId) &&
          !(isArchived === true && args.boolean("exclude_archived")),
      );
      const details = { includeLocale: false, includeMembers: false };
      return {
        channels: channels.map((channel) => channelWire(context, channel, details)),
        response_metadata: { next_cursor: "" },
      };
    },
  },
  "conversations.members": {
    token: "bot",
    scopes: READ_SCOPES,
    acceptsJson: false,
    required: ["channel"],
    arguments: { channel: "string", cursor: "string", limit: "integer" },
    handle: (args, context) => ({
      members: [...readable(context, args, "read").members],
      response_metadata: { next_cursor: "" },
    }),
  },
  "conversations.open": {
    token: "bot",
    scopes: ["im:write"],
    acceptsJson: true,
    required: [],
    arguments: { channel: "string", users: "string", return_im: "boolean", prevent_creation: "boolean" },
    handle: (args, context) => {
      const users = (args.optional("users") ?? "").split(",").filter((id) => id !== "");
      const [userId] = users;
      if (userId === undefined) throw new ApiError("users_list_not_supplied");
      // Group conversations aren't part of what this bot does.
      if (users.length > 1) throw new ApiError("method_not_supported_for_channel_type");
      const user = context.workspace.users.find(({ id }) => id === userId);
      if (user === undefined) throw new ApiError("user_not_found");
      const channel = context.workspace.directMessage(user.id);
      return {
        channel: args.boolean("return_im")
          ? channelWire(context, channel, { includeLocale: false, includeMembers: false })
          : { id: channel.id },
      };
    },
  },
  "conversations.history": {
    token: "bot",
    scopes: HISTORY_SCOPES,
    acceptsJson: true,
    required: ["channel"],
    arguments: HISTORY_ARGUMENTS,
    handle: (args, context) => {
      const channel = readable(context, args, "history");
      if (!channel.members.has(context.workspace.botUserId)) throw new ApiError("not_in_channel");
      const roots = context.messages.in(channel.id).filter(({ threadTs }) => threadTs === undefined);
      return page(context, args, roots.toReversed(), 100);
    },
  },
  "conversations.replies": {
    token: "bot",
    scopes: HISTORY_SCOPES,
    acceptsJson: false,
    required: ["channel", "ts"],
    arguments: HISTORY_ARGUMENTS,
    handle: (args, context) => {
      const channel = readable(context, args, "history");
      if (!channel.members.has(context.workspace.botUserId)) throw new ApiError("not_in_channel");
      const thread = context.messages.thread(channel.id, args.string("ts"));
      if (thread.length === 0) throw new ApiError("thread_not_found");
      return page(context, args, thread, 1000);
    },
  },
};
