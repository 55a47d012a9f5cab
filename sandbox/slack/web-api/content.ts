import { blockFaults } from "../block-rules.ts";
import type { WorkspaceContext } from "../context.ts";
import { type JsonObject, stringAt } from "../json.ts";
import { MESSAGE_LIMITS } from "../limits.ts";
import type { MessageContent } from "../messages.ts";
import type { Channel } from "../workspace.ts";
import { ApiError, type Arguments, RateLimited } from "./method.ts";

/** What a message says, checked as Slack checks it. Absent parts are absent in the result. */
export function readContent(args: Arguments, maxText: number): Partial<MessageContent> {
  const text = args.optional("text");
  const blocks = args.objects("blocks", "invalid_blocks_format");
  const attachments = args.objects("attachments", "invalid_attachments");
  if (text !== undefined && [...text].length > maxText) throw new ApiError("msg_too_long");
  if (blocks !== undefined) checkBlocks(blocks);
  if ((attachments?.length ?? 0) > MESSAGE_LIMITS.attachments) throw new ApiError("too_many_attachments");
  return {
    ...(text === undefined ? {} : { text }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(attachments === undefined ? {} : { attachments }),
  };
}

export function checkBlocks(blocks: readonly JsonObject[]): void {
  const faults = blockFaults(blocks, "message");
  if (faults.length === 0) return;
  throw new ApiError("invalid_blocks", {
    errors: faults,
    response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
  });
}

export const isSilent = (content: Partial<MessageContent>): boolean =>
  (content.text ?? "") === "" && !content.blocks?.length && !content.attachments?.length;

/** Metadata as it may be stored: an event type and an object, no more. An empty object takes it away. */
export function readMetadata(args: Arguments): JsonObject | undefined {
  const metadata = args.object("metadata");
  if (metadata === undefined || Object.keys(metadata).length === 0) return metadata;
  const payload = metadata.event_payload;
  if (!stringAt(metadata, "event_type") || typeof payload !== "object" || payload === null) {
    throw new ApiError("invalid_metadata_format");
  }
  return { event_type: metadata.event_type, event_payload: payload };
}

/**
 * A conversation that the bot can post to. A user id stands for the direct message with them. A public channel that
 * the bot is not in takes `chat:write.public`.
 */
export function postable(context: WorkspaceContext, id: string): Channel {
  const user = context.workspace.users.find((candidate) => candidate.id === id);
  const channel =
    user === undefined ? context.workspace.channelForBot(id) : context.workspace.directMessage(user.id);
  if (channel === undefined) throw new ApiError("channel_not_found");
  if (channel.isArchived === true) throw new ApiError("is_archived");
  if (!channel.members.has(context.workspace.botUserId) && !context.scopes.has("chat:write.public")) {
    throw new ApiError("not_in_channel");
  }
  return channel;
}

/** About one post a second and channel, when the switch for it is on. */
export function checkPostRate(context: WorkspaceContext, channel: string): void {
  if (!context.faults.limitPostsPerChannel) return;
  const last = context.messages.in(channel).findLast((message) => message.fromBot);
  if (last !== undefined && context.clock.now().getTime() - Number(last.ts) * 1000 < 1000)
    throw new RateLimited(1);
}
