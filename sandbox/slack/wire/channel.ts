import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import type { Channel } from "../workspace.ts";

export interface ChannelDetails {
  readonly includeLocale: boolean;
  readonly includeMembers: boolean;
}

/** A conversation object as the bot sees it. */
export function channelWire(
  context: WorkspaceContext,
  channel: Channel,
  details: ChannelDetails,
): JsonObject {
  const { team } = context.workspace.seed;
  const extra = {
    ...(details.includeLocale ? { locale: "en-US" } : {}),
    ...(details.includeMembers ? { num_members: channel.members.size } : {}),
  };
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived === true,
    is_im: channel.kind === "im",
    is_org_shared: false,
    context_team_id: team.id,
    updated: channel.created * 1000,
  };
  if (channel.kind === "im") {
    const user = [...channel.members].find((id) => id !== context.workspace.botUserId);
    return { ...common, user, is_user_deleted: false, is_open: true, ...extra };
  }
  const partners = channel.sharedWith ?? [];
  const invited = channel.invited ?? [];
  const isShared = partners.length > 0;
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_mpim: false,
    is_private: channel.kind === "private",
    is_general: channel.isGeneral === true,
    unlinked: 0,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_pending_ext_shared: invited.length > 0,
    pending_shared: invited,
    shared_team_ids: [team.id, ...partners],
    pending_connected_team_ids: invited,
    ...(isShared ? { connected_team_ids: partners, conversation_host_id: channel.hostedBy ?? team.id } : {}),
    parent_conversation: null,
    creator: [...channel.members][0],
    is_member: channel.members.has(context.workspace.botUserId),
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    previous_names: [],
    ...extra,
  };
}

/** The name that a slash command or click carries for its conversation. */
export function channelNameInPayload(channel: Channel): string {
  if (channel.kind === "im") return "directmessage";
  // A group message is named by who is in it.
  if (channel.name.startsWith("mpdm-")) return channel.name;
  return channel.kind === "private" ? "privategroup" : channel.name;
}
