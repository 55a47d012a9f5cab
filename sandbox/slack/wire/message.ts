import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import type { Message } from "../messages.ts";
import { fileWire } from "./file.ts";

/** A message as Slack's API and payloads show it; metadata only where it was asked for. */
export function messageWire(
  context: WorkspaceContext,
  message: Message,
  includeMetadata = false,
): JsonObject {
  const { team, appId, bot } = context.workspace.seed;
  const replies =
    message.threadTs === undefined ? context.messages.thread(message.channel, message.ts).slice(1) : [];
  const author = message.fromBot
    ? {
        user: bot.userId,
        bot_id: bot.botId,
        app_id: appId,
        bot_profile: { id: bot.botId, app_id: appId, name: bot.name, team_id: team.id, deleted: false },
      }
    : { user: message.user };
  return {
    type: "message",
    ...(message.subtype === "tombstone" ? { subtype: "tombstone" } : {}),
    ...author,
    ts: message.ts,
    team: team.id,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.threadTs === undefined
      ? {}
      : { thread_ts: message.threadTs, parent_user_id: parentOf(context, message) }),
    ...(replies.length > 0
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.files.length > 0
      ? { files: message.files.map((id) => fileWire(context, id)), upload: true, display_as_bot: false }
      : {}),
    ...(message.editedTs === undefined ? {} : { edited: { user: message.user, ts: message.editedTs } }),
    ...(includeMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
  };
}

/** `https://<domain>.slack.com/archives/…`: the form that people know, though it leads nowhere here. */
export function permalink(context: WorkspaceContext, channel: string, message: Message): string {
  const base = `https://${context.workspace.seed.team.domain}.slack.com/archives/${channel}/p${message.ts.replace(".", "")}`;
  return message.threadTs === undefined ? base : `${base}?thread_ts=${message.threadTs}&cid=${channel}`;
}

function parentOf(context: WorkspaceContext, reply: Message): string | undefined {
  return reply.threadTs === undefined ? undefined : context.messages.get(reply.channel, reply.threadTs)?.user;
}
