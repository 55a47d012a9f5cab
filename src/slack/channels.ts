import type { WebClient } from "@slack/web-api";
import { slackErrorCode } from "./failures.ts";

/** Can the bot share a file in a channel, and may it? */
export type ChannelCheck = "ok" | "not-member" | "not-visible" | "archived" | "external";

/**
 * Asks `conversations.info` (scopes channels:read, groups:read, im:read …). A channel shared with another organisation
 * counts as external: a licence report holds names and mail addresses.
 */
export async function checkChannel(client: WebClient, channelId: string): Promise<ChannelCheck> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel?.is_archived) return "archived";
    if (channel?.is_ext_shared || channel?.is_pending_ext_shared) return "external";
    // A direct message with the bot has no is_member; one between people is not visible to it at all.
    return channel?.is_member || channel?.is_im ? "ok" : "not-member";
  } catch (error) {
    // missing_scope: a group message, of whose kind the app asks to read nothing.
    const code = slackErrorCode(error);
    if (code === "channel_not_found" || code === "missing_scope") return "not-visible";
    throw error;
  }
}

/** The direct message between the bot and a person, opened when there is none (scope im:write); safe to repeat. */
export async function openDirectMessage(client: WebClient, userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  if (!channel?.id) throw new Error("conversations.open answered without a channel");
  return channel.id;
}
