import { extname } from "node:path";
import type { WorkspaceContext } from "../context.ts";
import type { Share } from "../files.ts";
import type { JsonObject } from "../json.ts";

const TYPES: Readonly<Record<string, { readonly mimetype: string; readonly pretty: string }>> = {
  pdf: { mimetype: "application/pdf", pretty: "PDF" },
  csv: { mimetype: "text/csv", pretty: "CSV" },
  txt: { mimetype: "text/plain", pretty: "Plain Text" },
  png: { mimetype: "image/png", pretty: "PNG" },
};

/** Does Slack take alt text for it? On anything but an image it makes the share fail without a word. */
export const isImageName = (name: string): boolean => filetypeOf(name) === "png";

/** A file object; `shares` is empty until the file stands in a conversation. */
export function fileWire(context: WorkspaceContext, id: string): JsonObject {
  const file = context.files.get(id);
  if (file === undefined || file.state === "deleted") return { id, mode: "tombstone" };
  const { team, bot } = context.workspace.seed;
  const filetype = filetypeOf(file.name);
  const type = TYPES[filetype];
  const url = `${context.origin}/files-pri/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: type?.mimetype ?? "application/octet-stream",
    filetype: type === undefined ? "binary" : filetype,
    pretty_type: type?.pretty ?? "Binary",
    user: bot.userId,
    user_team: team.id,
    editable: false,
    size: file.size,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: file.shares.some((share) => !share.isPrivate),
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: url,
    url_private_download: url,
    permalink: `https://${team.domain}.slack.com/files/${bot.userId}/${id}/${encodeURIComponent(file.name.toLowerCase())}`,
    comments_count: 0,
    is_starred: false,
    shares: {
      ...visibility(
        "public",
        context,
        file.shares.filter((share) => !share.isPrivate),
      ),
      ...visibility(
        "private",
        context,
        file.shares.filter((share) => share.isPrivate),
      ),
    },
    channels: channelsOf(context, file.shares, "public"),
    groups: channelsOf(context, file.shares, "private"),
    ims: channelsOf(context, file.shares, "im"),
    has_rich_preview: false,
    file_access: "visible",
  };
}

function filetypeOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

function channelsOf(
  context: WorkspaceContext,
  shares: readonly Share[],
  kind: "public" | "private" | "im",
): readonly string[] {
  const channels = shares.map((share) => share.channel);
  return [...new Set(channels)].filter((id) => context.workspace.channel(id)?.kind === kind);
}

function visibility(
  key: "public" | "private",
  context: WorkspaceContext,
  shares: readonly Share[],
): JsonObject {
  if (shares.length === 0) return {};
  const byChannel = Object.groupBy(shares, (share) => share.channel);
  return {
    [key]: Object.fromEntries(
      Object.entries(byChannel).map(([channel, places]) => [
        channel,
        (places ?? []).map((share) => ({
          reply_users: [],
          reply_users_count: 0,
          reply_count: 0,
          ts: share.ts,
          ...(share.threadTs === undefined ? {} : { thread_ts: share.threadTs }),
          channel_name: context.workspace.channel(channel)?.name ?? "",
          team_id: context.workspace.seed.team.id,
          share_user_id: context.workspace.botUserId,
          source: "UNKNOWN",
          is_silent_share: false,
        })),
      ]),
    ),
  };
}
