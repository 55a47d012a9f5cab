import type { ConversationsInfoResponse, WebClient } from "@slack/web-api";
import { slackErrorCode } from "../web-api/failures.ts";
import type { Home } from "./people.ts";

/** Can the bot share a file in a channel, and who would read it? */
export type ChannelCheck =
  | { readonly kind: "ok"; readonly isOwnDirectMessage: boolean; readonly isPrivate: boolean }
  /** The name is foreign text, without `#`. */
  | { readonly kind: "not-member"; readonly name: string | undefined }
  | { readonly kind: "not-visible" | "among-people" | "archived" }
  /** Other organizations are in it, or invited to it. */
  | {
      readonly kind: "shared";
      /** Without `#`. */
      readonly name: string | undefined;
      /** Of the others, as far as Slack reports; sorted. */
      readonly teamIds: readonly string[];
      readonly isPrivate: boolean;
    };

type Channel = NonNullable<ConversationsInfoResponse["channel"]>;

/**
 * Asks `conversations.info` (scopes channels:read, groups:read, im:read …). A channel shared with another organization
 * counts as external from the invitation on: a license report holds names and mail addresses.
 */
export async function checkChannel(
  client: WebClient,
  channelId: string,
  { userId, home }: { readonly userId: string; readonly home: Home },
): Promise<ChannelCheck> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel?.is_archived) return { kind: "archived" };
    // A direct message with the bot has no is_member; one between people is not visible to it at all.
    if (channel?.is_im) {
      const isOwnDirectMessage = (channel as { user?: string }).user === userId;
      return isOwnDirectMessage
        ? { kind: "ok", isOwnDirectMessage, isPrivate: false }
        : { kind: "among-people" };
    }
    if (!channel?.is_member && !channel?.is_mpim) return { kind: "not-member", name: channel?.name };
    const isPrivate = channel.is_private === true;
    if (channel.is_ext_shared || channel.is_pending_ext_shared) {
      return { kind: "shared", name: channel.name, teamIds: otherTeams(channel, home), isPrivate };
    }
    return { kind: "ok", isOwnDirectMessage: false, isPrivate };
  } catch (error) {
    return unseen(error, channelId);
  }
}

/**
 * The same for what somebody orders: of a private channel that they are not in they get the same reply as where
 * there is none, because what Slack's own menus do not offer them they must not learn of here either.
 */
export async function checkDestination(
  client: WebClient,
  channelId: string,
  who: { readonly userId: string; readonly home: Home },
): Promise<ChannelCheck> {
  const check = await checkChannel(client, channelId, who);
  if (!("isPrivate" in check) || !check.isPrivate) return check;
  try {
    return (await isIn(client, channelId, who.userId)) ? check : { kind: "not-visible" };
  } catch (error) {
    return unseen(error, channelId);
  }
}

/** Looks at the channels that orders go to; see {@link checkDestination}. */
export interface Channels {
  check(channelId: string, userId: string): Promise<ChannelCheck>;
}

export const createChannels = (client: WebClient, home: Home): Channels => ({
  check: (channelId, userId) => checkDestination(client, channelId, { userId, home }),
});

/** The same for the time of one command: a look that was begun is not begun again. */
export function lookOnce({ check }: Channels): Channels {
  const begun = new Map<string, Promise<ChannelCheck>>();
  return {
    check(channelId, userId) {
      const key = `${channelId} ${userId}`;
      const look = begun.get(key) ?? check(channelId, userId);
      begun.set(key, look);
      return look;
    },
  };
}

/** missing_scope: a group message, where the app was not given the scope for that kind. */
function unseen(error: unknown, channelId: string): ChannelCheck {
  const code = slackErrorCode(error);
  if (code === "missing_scope") return { kind: "among-people" };
  if (code === "channel_not_found")
    return { kind: channelId.startsWith("D") ? "among-people" : "not-visible" };
  throw error;
}

/** Is this the name that Slack gives a conversation between people in its payloads, which isn't a channel? */
export const isAmongPeople = (channelName: string | undefined): boolean =>
  channelName === "directmessage" || channelName?.startsWith("mpdm-") === true;

/** Members on a page, and pages that are read: more people than a private channel is expected to hold. */
const PAGE = 1000;
const MAX_PAGES = 20;

/** Is the person in a channel? By `conversations.members`; who stands on no page that is read is not. */
async function isIn(client: WebClient, channel: string, userId: string): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const response = await client.conversations.members({ channel, limit: PAGE, ...(cursor && { cursor }) });
    if (response.members?.includes(userId)) return true;
    cursor = response.response_metadata?.next_cursor;
    if (!cursor) return false;
  }
  return false;
}

/** Which of Slack's lists holds a team depends on how far the connection is: those of other organizations, sorted. */
function otherTeams(channel: Channel, { teamId, enterpriseId }: Home): readonly string[] {
  const own = new Set([teamId, enterpriseId, ...(channel.internal_team_ids ?? [])]);
  const named = [
    ...(channel.connected_team_ids ?? []),
    ...(channel.connected_limited_team_ids ?? []),
    ...(channel.pending_connected_team_ids ?? []),
    ...(channel.pending_shared ?? []),
    ...(channel.shared_team_ids ?? []),
    ...(channel.conversation_host_id ? [channel.conversation_host_id] : []),
  ];
  return [...new Set(named)].filter((id) => !own.has(id)).sort();
}

/** The direct message between the bot and a person, opened when there is none (scope im:write); safe to repeat. */
export async function openDirectMessage(client: WebClient, userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  if (!channel?.id) throw new Error("conversations.open answered without a channel");
  return channel.id;
}
